/// Reads numbers as people write them: `3`, `-2`, `0.5`, `1,250`.
enum NumberReader {
    /// The number that `text` means; nil where it is none, is in words, or has more than 15 figures.
    static func read(_ text: String) -> DecimalNumber? {
        var bytes = Array(text.utf8)
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
        guard let whole = ungrouped(bytes[..<point]) else { return nil }
        let fraction = bytes[point...].dropFirst()
        guard point == bytes.endIndex || !fraction.isEmpty, fraction.allSatisfy(isDigit),
            whole.count + fraction.count <= 15
        else { return nil }
        let digits = whole + (fraction.isEmpty ? [] : [UInt8(ascii: ".")] + fraction)
        let written = (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
        return Double(written).map { DecimalNumber(text: written, value: $0) }
    }

    /// Figures without the commas that group them in threes; nil where a comma stands anywhere else.
    private static func ungrouped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let groups = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ $0.allSatisfy(isDigit) }) else {
            return nil
        }
        guard groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
        else {
            return nil
        }
        return groups.flatMap { $0 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
