internal import CCommonMark

/// A parsed document, with the memory of all its nodes.
struct CommonMarkTree: ~Copyable {
    /// The document node.
    let root: Node
    private let arena: Arena

    /// Parses `source`, which must be UTF-8 without zero bytes; nil where there is no memory left.
    init?(parsing source: [UInt8], smartPunctuation: Bool) {
        guard let arena = Arena(expecting: source.count * 16),
            let root = Self.document(parsing: source, smartPunctuation: smartPunctuation)
        else { return nil }
        self.arena = arena
        self.root = root
    }

    /// Parses `source` into the memory of the tree that lives on this thread.
    static func document(parsing source: [UInt8], smartPunctuation: Bool) -> Node? {
        let options = smartPunctuation ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT
        guard let parser = unsafe cmark_parser_new_with_mem(options, Arena.allocator) else { return nil }
        defer { unsafe cmark_parser_free(parser) }
        unsafe source.withUnsafeBytes { bytes in
            guard let start = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return }
            unsafe cmark_parser_feed(parser, start, bytes.count)
        }
        return unsafe cmark_parser_finish(parser).map(Node.init)
    }

    /// Renders the tree and calls `body` with the HTML.
    ///
    /// libcmark's own filter of raw HTML and dangerous addresses is off: both were dealt with in the tree, more
    /// strictly.
    func withHTML<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        guard let html = unsafe cmark_render_html(root.pointer, CMARK_OPT_UNSAFE) else { return body(Span()) }
        let raw = unsafe UnsafeRawBufferPointer(start: html, count: cStringLength(html))
        return unsafe raw.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
    }
}
