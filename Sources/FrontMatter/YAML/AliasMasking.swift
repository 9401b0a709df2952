/// Keeps aliases from libyaml: `*name` where `&name` is anywhere in the text.
///
/// An alias of an alias of a list of aliases can stand for more values than a machine can hold. Each asterisk
/// becomes a mark of its own, which the reading of nodes undoes, or refuses where an alias was meant.
enum AliasMasking {
    /// The text with marks for asterisks; nil where no name stands after both an ampersand and an asterisk.
    static func masked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        let aliases = names(after: UInt8(ascii: "*"), in: bytes).filter { anchors.contains($0.name) }
        guard !aliases.isEmpty else { return nil }
        let mark = Array(String(YAMLMending.aliasMark).utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 2 * aliases.count)
        var copied = bytes.startIndex
        for alias in aliases {
            result += bytes[copied..<alias.sign]
            result += mark
            copied = alias.sign + 1
        }
        return result + bytes[copied...]
    }

    /// The names that libyaml would read after a sign, with the place of the sign.
    private static func names(after sign: UInt8, in bytes: ArraySlice<UInt8>) -> [(
        name: ArraySlice<UInt8>, sign: Int
    )] {
        bytes.indices.compactMap { offset in
            guard bytes[offset] == sign else { return nil }
            let name = bytes[(offset + 1)...].prefix(while: YAMLLine.isNameByte)
            return name.isEmpty ? nil : (name, offset)
        }
    }
}
