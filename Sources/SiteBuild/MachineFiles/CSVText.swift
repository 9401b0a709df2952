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
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
