import CCommonMarkAlone
import Glibc
import Markdown

/// The two sides; each gives the length of the HTML, so that its work cannot be left out.
enum Parsers {
    /// libcmark alone: parse, write HTML, free.
    static func bare(_ source: [UInt8]) -> Int {
        unsafe source.withUnsafeBytes { bytes in
            let text = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
            guard let document = unsafe cmark_parse_document(text, bytes.count, CMARK_OPT_DEFAULT) else {
                return 0
            }
            defer { unsafe cmark_node_free(document) }
            guard let html = unsafe cmark_render_html(document, CMARK_OPT_DEFAULT) else { return 0 }
            defer { unsafe free(html) }
            return unsafe strlen(html)
        }
    }

    /// Waymark as `waymark build` uses it, with every extension and the checks that are on unless turned off.
    static func extended(_ source: [UInt8]) -> Int {
        var options = MarkdownOptions()
        options.numbersParagraphs = true
        options.reservedIDs = ["main"]
        return MarkdownParser.parse(source[...], path: "page.md", firstLine: 1, options: options).body.bytes
            .count
    }
}
