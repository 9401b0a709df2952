/// Writes XML 1.0, a line for each tag, and is the one place where text becomes XML.
///
/// HTML has another rule for nearly every character that is escaped here but the first four, so the function
/// that escapes HTML does not serve: a control character is an error in XML however it is written, and a line
/// break in an attribute comes back as a space unless it is a character reference.
package struct XMLText {
    /// An element's attributes, in the order in which they are written.
    package typealias Attributes = KeyValuePairs<StaticString, String>

    /// What has been written so far, in UTF-8.
    package private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// Begins a document.
    package init() {}

    /// Markup of our own, on a line.
    package mutating func line(_ markup: StaticString) {
        bytes += "\(markup)\n".utf8
    }

    /// An element that holds only text, on a line.
    package mutating func element(_ name: StaticString, _ text: String) {
        element(name, [:], text: text)
    }

    /// An element with attributes that holds only text, on a line.
    package mutating func element(_ name: StaticString, _ attributes: Attributes, text: String) {
        begin(name, attributes)
        bytes += ">".utf8
        append(text)
        bytes += "</\(name)>\n".utf8
    }

    /// An element that holds nothing, with attributes, on a line.
    package mutating func element(_ name: StaticString, _ attributes: Attributes) {
        begin(name, attributes)
        bytes += "/>\n".utf8
    }

    /// An element with attributes around what `content` writes.
    package mutating func element(
        _ name: StaticString, _ attributes: Attributes, _ content: (inout XMLText) -> Void
    ) {
        begin(name, attributes)
        bytes += ">\n".utf8
        content(&self)
        bytes += "</\(name)>\n".utf8
    }

    private mutating func begin(_ name: StaticString, _ attributes: Attributes) {
        bytes += "<\(name)".utf8
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            append(value, inAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Appends `text`, escaped. What XML 1.0 (section 2.2) has no way to write becomes U+FFFD.
    private mutating func append(_ text: String, inAttribute: Bool = false) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "'": bytes += "&#39;".utf8
            case "\r": bytes += "&#13;".utf8
            case "\n" where inAttribute: bytes += "&#10;".utf8
            case "\t" where inAttribute: bytes += "&#9;".utf8
            case "\n", "\t", " "..<"\u{FFFE}", "\u{10000}"...: bytes += String(scalar).utf8
            default: bytes += UTF8.encodedReplacementCharacter
            }
        }
    }
}
