/// A size of a file as people write it: `500 KB`, `2 MB`, `1.5MB`.
struct FileSize {
    /// In bytes.
    let bytes: Int

    /// Reads a number and a unit; nil where it is anything else, or above 1,000 MB.
    init?(_ text: String) {
        let text = text.lowercased()
        guard let unit = Self.units.first(where: { text.hasSuffix($0.name) }) else { return nil }
        let number = text.dropLast(unit.name.count).filter { $0 != " " }
        guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
            let count = Double(number), count * Double(unit.bytes) <= 1_000 * 1_048_576
        else { return nil }
        bytes = Int(count * Double(unit.bytes))
    }

    private static let units = [(name: "kb", bytes: 1_024), (name: "mb", bytes: 1_048_576)]
}
