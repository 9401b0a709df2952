internal import CCommonMark
internal import Glibc

/// A parsed document: owns libcmark's tree and frees it.
struct CommonMarkTree: ~Copyable {
    /// The document node.
    let root: Node

    /// Parses `source`, which must be UTF-8 without zero bytes; nil where there is no memory left.
    init?(parsing source: [UInt8], smartPunctuation: Bool) {
        let options = smartPunctuation ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT
        let root = unsafe source.withUnsafeBytes { bytes -> Node? in
            let text = unsafe bytes.assumingMemoryBound(to: CChar.self)
            guard let start = text.baseAddress else { return .document() }
            return unsafe cmark_parse_document(start, bytes.count, options).map(Node.init)
        }
        guard let root else { return nil }
        self.root = root
    }

    deinit { root.free() }

    /// Renders the tree and calls `body` with the HTML.
    ///
    /// libcmark's own filter of raw HTML and dangerous addresses is off: both were dealt with in the tree, more
    /// strictly.
    func withHTML<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        guard let html = unsafe cmark_render_html(root.pointer, CMARK_OPT_UNSAFE) else { return body(Span()) }
        defer { unsafe Glibc.free(html) }
        let raw = unsafe UnsafeRawBufferPointer(start: html, count: cStringLength(html))
        return unsafe raw.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
    }
}

/// The number of bytes before the zero that ends a C string.
func cStringLength(_ string: UnsafePointer<CChar>) -> Int { unsafe strlen(string) }
