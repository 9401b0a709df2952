/// The one place where text becomes HTML.
///
/// What comes out is safe as text between tags and as an attribute's value between either kind of quotes.
/// (libcmark escapes what it renders itself in the same way.)
public enum HTMLEscaping {
    /// `text` with `&`, `<`, `>`, `"` and `'` written as character references.
    public static func escape(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `text`, escaped, to `html`.
    public static func append(_ text: String, to html: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in unsafe append(utf8.span, to: &html) }
    }

    /// Appends UTF-8 `bytes`, escaped, to `html`.
    public static func append(_ bytes: [UInt8], to html: inout [UInt8]) {
        append(bytes.span, to: &html)
    }

    /// Appends UTF-8 `bytes`, escaped, to `html`.
    public static func append(_ bytes: Span<UInt8>, to html: inout [UInt8]) {
        html.reserveCapacity(html.count + bytes.count)
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): html.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): html.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): html.append(contentsOf: "&#39;".utf8)
            case let byte: html.append(byte)
            }
        }
    }
}
