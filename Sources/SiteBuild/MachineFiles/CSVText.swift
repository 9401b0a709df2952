/// Writes CSV (RFC 4180).
struct CSVText {
    private(set) var bytes: [UInt8] = []

    /// One record.
    mutating func row(_ fields: [String]) {
        bytes += fields.map(Self.field).joined(separator: ",").utf8
        bytes += "\r\n".utf8
    }

    /// Quoted where it must be. A field that a spreadsheet would run as a formula gets an apostrophe before it.
    private static func field(_ text: String) -> String {
        let formulas = Array("=+-@\t\r".utf8)
        let safe = text.utf8.first.map(formulas.contains) == true ? "'" + text : text
        let special = Array(",\"\n\r".utf8)
        guard safe.utf8.contains(where: special.contains) else { return safe }
        var bytes = [UInt8(ascii: "\"")]
        for byte in safe.utf8 { bytes += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
        return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
    }
}
