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
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            var index = 0
            while index < utf8.count {
                let (length, written) = unsafe Self.escaped(utf8[index...], inAttribute)
                if let written {
                    unsafe bytes.append(contentsOf: utf8[start..<index])
                    bytes += written.utf8
                    start = index + length
                }
                index += length
            }
            unsafe bytes.append(contentsOf: utf8[start...])
        }
    }

    /// How many bytes at the head of `rest` belong together, and what is written for them; nil where they can stand for themselves.
    private static func escaped(
        _ rest: Slice<UnsafeBufferPointer<UInt8>>, _ inAttribute: Bool
    ) -> (length: Int, written: String?) {
        switch unsafe rest.first {
        case UInt8(ascii: "&"): (1, "&amp;")
        case UInt8(ascii: "<"): (1, "&lt;")
        case UInt8(ascii: ">"): (1, "&gt;")
        case UInt8(ascii: "\""): (1, "&quot;")
        case UInt8(ascii: "'"): (1, "&#39;")
        case 0x0D: (1, "&#13;")
        case 0x0A: (1, inAttribute ? "&#10;" : nil)
        case 0x09: (1, inAttribute ? "&#9;" : nil)
        case .some(0..<0x20): (1, "\u{FFFD}")
        // U+FFFE and U+FFFF, which are no characters.
        case 0xEF
        where unsafe rest.starts(with: [0xEF, 0xBF, 0xBE]) || rest.starts(with: [0xEF, 0xBF, 0xBF]):
            (3, "\u{FFFD}")
        default: (1, nil)
        }
    }
}
