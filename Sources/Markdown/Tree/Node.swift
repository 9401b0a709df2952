internal import CCommonMark
internal import Glibc

/// A node of a `CommonMarkTree`: one pointer, to be used while the tree lives.
///
/// Safe because nodes are only handed out inside `MarkdownParser.parse`, which keeps the tree until it is done, and
/// because no node is freed before the whole tree is: see `Arena`.
@safe
struct Node: Hashable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    /// A new node that belongs to no tree until it is inserted.
    private init?(kind: cmark_node_type) {
        guard let pointer = unsafe cmark_node_new_with_mem(kind, Arena.allocator) else { return nil }
        unsafe self.pointer = pointer
    }

    static func == (left: Node, right: Node) -> Bool { unsafe left.pointer == right.pointer }

    func hash(into hasher: inout Hasher) { unsafe hasher.combine(pointer) }

    // MARK: Neighbours

    var parent: Node? { unsafe cmark_node_parent(pointer).map(Node.init) }
    var firstChild: Node? { unsafe cmark_node_first_child(pointer).map(Node.init) }
    var lastChild: Node? { unsafe cmark_node_last_child(pointer).map(Node.init) }
    var next: Node? { unsafe cmark_node_next(pointer).map(Node.init) }
    var previous: Node? { unsafe cmark_node_previous(pointer).map(Node.init) }

    /// Whether no block follows, neither beside this one nor beside any that it stands in.
    var isLastOnPage: Bool {
        var node = self
        while node.next == nil {
            guard let parent = node.parent else { return true }
            node = parent
        }
        return false
    }

    // MARK: Place in the source, as libcmark has it: right for blocks, unreliable for inlines

    var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
    var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
    /// The column of the first byte, counted in bytes from 1.
    var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }

    // MARK: What a node holds

    var kind: NodeKind { unsafe NodeKind(cmark_node_get_type(pointer)) }

    var headingLevel: Int {
        get { unsafe Int(cmark_node_get_heading_level(pointer)) }
        nonmutating set { _ = unsafe cmark_node_set_heading_level(pointer, Int32(newValue)) }
    }

    /// Whether a list's items follow each other without blank lines, so that their paragraphs have no tags.
    var isTight: Bool {
        get { unsafe cmark_node_get_list_tight(pointer) != 0 }
        nonmutating set { _ = unsafe cmark_node_set_list_tight(pointer, newValue ? 1 : 0) }
    }

    var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { unsafe Int(cmark_node_get_list_start(pointer)) }

    /// Calls `body` with the text of a text, code or HTML node.
    func withLiteral<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        unsafe withBytes(cmark_node_get_literal(pointer), body)
    }

    var literal: [UInt8] {
        get { unsafe copy(cmark_node_get_literal(pointer)) }
        nonmutating set { unsafe newValue.withCString { _ = unsafe cmark_node_set_literal(pointer, $0) } }
    }

    /// The address of a link or an image.
    var url: [UInt8] {
        get { unsafe copy(cmark_node_get_url(pointer)) }
        nonmutating set { unsafe newValue.withCString { _ = unsafe cmark_node_set_url(pointer, $0) } }
    }

    /// The title of a link or an image.
    var title: [UInt8] {
        get { unsafe copy(cmark_node_get_title(pointer)) }
        nonmutating set { unsafe newValue.withCString { _ = unsafe cmark_node_set_title(pointer, $0) } }
    }

    /// What stands after the opening fence of a code block.
    var fenceInfo: [UInt8] {
        get { unsafe copy(cmark_node_get_fence_info(pointer)) }
        nonmutating set { unsafe newValue.withCString { _ = unsafe cmark_node_set_fence_info(pointer, $0) } }
    }

    // MARK: Making nodes

    static func text(_ literal: [UInt8]) -> Node? {
        let node = Node(kind: CMARK_NODE_TEXT)
        node?.literal = literal
        return node
    }

    static func paragraph() -> Node? { Node(kind: CMARK_NODE_PARAGRAPH) }
    static func thematicBreak() -> Node? { Node(kind: CMARK_NODE_THEMATIC_BREAK) }

    static func link(to url: [UInt8]) -> Node? {
        let node = Node(kind: CMARK_NODE_LINK)
        node?.url = url
        return node
    }

    /// An inline that the renderer writes as it is: `html` is HTML, with every text in it escaped, or a marker.
    static func rawInline(_ html: [UInt8]) -> Node? { raw(CMARK_NODE_CUSTOM_INLINE, enter: html, exit: []) }

    /// An inline that the renderer writes as `enter`, its children, `exit`.
    static func rawInline(enter: [UInt8], exit: [UInt8]) -> Node? {
        raw(CMARK_NODE_CUSTOM_INLINE, enter: enter, exit: exit)
    }

    /// A block that the renderer writes as `enter`, its children, `exit`.
    static func rawBlock(enter: [UInt8], exit: [UInt8]) -> Node? {
        raw(CMARK_NODE_CUSTOM_BLOCK, enter: enter, exit: exit)
    }

    private static func raw(_ kind: cmark_node_type, enter: [UInt8], exit: [UInt8]) -> Node? {
        let node = Node(kind: kind)
        if let node {
            if !enter.isEmpty {
                unsafe enter.withCString { _ = unsafe cmark_node_set_on_enter(node.pointer, $0) }
            }
            if !exit.isEmpty {
                unsafe exit.withCString { _ = unsafe cmark_node_set_on_exit(node.pointer, $0) }
            }
        }
        return node
    }

    // MARK: Changing the tree

    // Each insertion makes libcmark look at every ancestor, so depth must be bounded: see `ComplexityScan`.

    /// Inserts `sibling` before this node.
    func insertBefore(_ sibling: Node) { _ = unsafe cmark_node_insert_before(pointer, sibling.pointer) }
    /// Inserts `sibling` after this node.
    func insertAfter(_ sibling: Node) { _ = unsafe cmark_node_insert_after(pointer, sibling.pointer) }
    func append(_ child: Node) { _ = unsafe cmark_node_append_child(pointer, child.pointer) }
    func prepend(_ child: Node) { _ = unsafe cmark_node_prepend_child(pointer, child.pointer) }

    /// Moves all children of `other` behind this node's own.
    func takeChildren(of other: Node) {
        while let child = other.firstChild { append(child) }
    }

    /// Takes the node, with all it holds, out of its tree. Its memory stays until the page has been read.
    func remove() { unsafe cmark_node_unlink(pointer) }

    // MARK: C strings

    private func withBytes<Result>(_ string: UnsafePointer<CChar>?, _ body: (Span<UInt8>) -> Result) -> Result
    {
        guard let string = unsafe string else { return body(Span()) }
        let raw = unsafe UnsafeRawBufferPointer(start: string, count: cStringLength(string))
        return unsafe raw.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
    }

    private func copy(_ string: UnsafePointer<CChar>?) -> [UInt8] {
        guard let string = unsafe string else { return [] }
        return unsafe Array(UnsafeRawBufferPointer(start: string, count: cStringLength(string)))
    }
}

extension [UInt8] {
    /// Calls `body` with the bytes as a C string; there is no zero byte among them, since none is let into the source.
    fileprivate func withCString(_ body: (UnsafePointer<CChar>) -> Void) {
        unsafe withUnsafeTemporaryAllocation(byteCount: count + 1, alignment: 1) { string in
            unsafe string.copyBytes(from: self)
            unsafe string[count] = 0
            guard let start = unsafe string.assumingMemoryBound(to: CChar.self).baseAddress else { return }
            unsafe body(start)
        }
    }
}

/// The number of bytes before the zero that ends a C string.
func cStringLength(_ string: UnsafePointer<CChar>) -> Int { unsafe strlen(string) }
