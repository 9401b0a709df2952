internal import Markdown

/// Writes XML, escaping texts with the function that escapes HTML.
struct XMLText {
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// Markup of our own, on a line.
    mutating func line(_ markup: StaticString) {
        bytes += "\(markup)\n".utf8
    }

    /// An element that holds only text, on a line.
    mutating func element(_ name: StaticString, _ text: String) {
        bytes += "<\(name)>\(HTMLEscaping.escape(text))</\(name)>\n".utf8
    }

    /// An element that holds nothing, with attributes, on a line.
    mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        bytes += "<\(name)".utf8
        for (name, value) in attributes { bytes += " \(name)=\"\(HTMLEscaping.escape(value))\"".utf8 }
        bytes += "/>\n".utf8
    }
}
