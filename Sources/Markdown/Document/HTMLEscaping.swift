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
        var start = 0
        for index in bytes.indices {
            let reference: StaticString
            switch bytes[index] {
            case UInt8(ascii: "&"): reference = "&amp;"
            case UInt8(ascii: "<"): reference = "&lt;"
            case UInt8(ascii: ">"): reference = "&gt;"
            case UInt8(ascii: "\""): reference = "&quot;"
            case UInt8(ascii: "'"): reference = "&#39;"
            default: continue
            }
            copy(bytes, start..<index, to: &html)
            unsafe html.append(
                contentsOf: UnsafeBufferPointer(
                    start: reference.utf8Start, count: reference.utf8CodeUnitCount))
            start = index + 1
        }
        copy(bytes, start..<bytes.count, to: &html)
    }

    private static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>, to html: inout [UInt8]) {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe html.append(contentsOf: $0) }
    }
}
