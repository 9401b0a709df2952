public import Diagnostics
internal import Markdown

/// One body's HTML alone, as it would stand in a page: for trying out Markdown, and for tests.
public enum BodyPreview {
    /// The HTML of `source`, which has no front matter, and what is to be said of it.
    ///
    /// Headings keep their levels and links their addresses, since there is no site around it.
    public static func html(
        of source: [UInt8], path: String, allowingRawHTML: Bool
    ) -> (html: [UInt8], diagnostics: [Diagnostic]) {
        var options = MarkdownOptions()
        options.rawHTML = allowingRawHTML
        options.shiftsHeadings = false
        options.leavesHoles = false
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = source.starts(with: byteOrderMark) ? source.dropFirst(byteOrderMark.count) : source[...]
        // Bytes that are no UTF-8 are shown as U+FFFD: the parser takes them for checked.
        let text = Array(String(decoding: body, as: UTF8.self).utf8)
        let document = MarkdownParser.parse(text[...], path: path, firstLine: 1, options: options)
        return (document.body.bytes, document.diagnostics)
    }
}
