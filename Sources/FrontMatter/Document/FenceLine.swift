/// What a line looks like to someone who looks for the lines round front matter.
enum FenceLine {
    /// Whether a line is three hyphens, with nothing but white space after them.
    static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: "-"), line.starts(with: "---".utf8) else { return false }
        return line.dropFirst(3).allSatisfy(isWhiteSpace)
    }

    /// Whether a line looks as if three hyphens were meant: two or more hyphens, dashes as word processors
    /// make them of hyphens, or the three full stops that end a document of YAML.
    static func isMeantAsFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first,
            first == UInt8(ascii: "-") || first == 0xE2 || first == UInt8(ascii: "."),
            line.count <= 64
        else { return false }
        let text = trimmingWhiteSpace(String(decoding: line, as: UTF8.self)).unicodeScalars
        if text.elementsEqual("...".unicodeScalars) { return true }
        return text.allSatisfy { $0 == "-" || ("\u{2010}"..."\u{2015}").contains($0) }
            && (text.count > 1 || text.first != "-")
    }

    /// Whether a line begins a field at the start of the line.
    static func isField(_ line: YAMLLine) -> Bool {
        guard line.indentation == 0, line.hyphens.isEmpty, let key = line.key else { return false }
        return YAMLLine.isName(line.bytes[key])
    }
}
