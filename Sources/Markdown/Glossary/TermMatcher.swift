/// Finds the terms of a glossary in text, whatever the case of their letters: a tree of all terms' bytes, made once
/// for a site.
public struct TermMatcher: Sendable {
    /// A term of the glossary.
    public struct Term: Sendable, Hashable {
        /// What tells the term from all others, such as the id of its page.
        public let id: String
        /// The term and its other names.
        public let words: [String]
        /// The address of its definition.
        public let address: String
        /// The definition in a sentence; may be empty.
        public let definition: String

        /// Makes a term.
        public init(id: String, words: [String], address: String, definition: String) {
            self.id = id
            self.words = words
            self.address = address
            self.definition = definition
        }
    }

    /// The terms, in the order in which they were given.
    public let terms: [Term]

    /// The nodes of the tree; the first is its root.
    private var nodes = [TreeNode()]
    /// The root's children, by their bytes: most words of a text go no further.
    private var roots = [Int32](repeating: 0, count: 256)

    private struct TreeNode {
        var bytes: [UInt8] = []
        var children: [Int32] = []
        /// The index of the term that ends here.
        var term: Int?
    }

    /// Makes a matcher. Where two terms share a name, the first has it.
    public init(_ terms: [Term]) {
        self.terms = terms
        for (index, term) in terms.enumerated() {
            for words in term.words { add(words, term: index) }
        }
    }

    private mutating func add(_ words: String, term: Int) {
        var html: [UInt8] = []
        HTMLEscaping.append(words, to: &html)
        var node = 0
        var index = 0
        while index < html.count {
            index = Self.fold(html, index, html.count) { byte in
                node = child(of: node, byte) ?? addChild(of: node, byte)
                return true
            }
        }
        if node != 0, nodes[node].term == nil { nodes[node].term = term }
    }

    private mutating func addChild(of node: Int, _ byte: UInt8) -> Int {
        nodes.append(TreeNode())
        let child = Int32(nodes.count - 1)
        nodes[node].bytes.append(byte)
        nodes[node].children.append(child)
        if node == 0 { roots[Int(byte)] = child }
        return Int(child)
    }

    private func child(of node: Int, _ byte: UInt8) -> Int? {
        if node == 0 { return roots[Int(byte)] == 0 ? nil : Int(roots[Int(byte)]) }
        return nodes[node].bytes.firstIndex(of: byte).map { Int(nodes[node].children[$0]) }
    }

    /// The longest term that begins at `start` of HTML text and ends with a word before `end`.
    func match(in html: [UInt8], from start: Int, to end: Int) -> (term: Int, end: Int)? {
        var best: (term: Int, end: Int)?
        var node = 0
        var index = start
        var goesOn = true
        while goesOn, index < end {
            index = Self.fold(html, index, end) { byte in
                guard let child = child(of: node, byte) else { return false }
                node = child
                return true
            } orStop: {
                goesOn = false
            }
            if goesOn, let term = nodes[node].term, Self.isBoundary(html, index, end) { best = (term, index) }
        }
        return best
    }

    // MARK: Letters

    /// Gives `use` the bytes of one character as they are compared: small letters, straight apostrophes, one kind of
    /// space. Gives the index of the next character; calls `stop` where `use` gives false.
    @inline(__always)
    private static func fold(
        _ html: [UInt8],
        _ index: Int,
        _ end: Int,
        _ use: (UInt8) -> Bool,
        orStop stop: () -> Void = {}
    ) -> Int {
        let byte = html[index]
        if byte < 0x80, byte != UInt8(ascii: "&") {
            let isCapital = byte >= 0x41 && byte <= 0x5A
            if !use(isCapital ? byte | 0x20 : byte < 0x20 ? 0x20 : byte) { stop() }
            return index + 1
        }
        let (bytes, next) = foldRare(html, index, end)
        if !bytes.allSatisfy(use) { stop() }
        return next
    }

    private static func foldRare(_ html: [UInt8], _ index: Int, _ end: Int) -> (bytes: [UInt8], next: Int) {
        if html[index] == UInt8(ascii: "&") {
            let isApostrophe = html[index..<end].starts(with: "&#39;".utf8)
            return isApostrophe ? ([UInt8(ascii: "'")], index + 5) : ([html[index]], index + 1)
        }
        let next = min(end, index + scalarLength(html[index]))
        let text = String(decoding: html[index..<next], as: UTF8.self)
        return (text == "’" ? [UInt8(ascii: "'")] : Array(text.lowercased().utf8), next)
    }

    /// Whether no letter and no digit stands at `index`, where a word might go on.
    static func isBoundary(_ html: [UInt8], _ index: Int, _ end: Int) -> Bool {
        guard index < end else { return true }
        if html[index] < 0x80 { return !isASCIILetterOrDigit(html[index]) }
        // The quotation marks and dashes of most texts, U+2000 to U+203F.
        if html[index] == 0xE2, index + 1 < end, html[index + 1] == 0x80 { return true }
        let scalar = html[index..<min(end, index + scalarLength(html[index]))]
        guard let scalar = String(decoding: scalar, as: UTF8.self).unicodeScalars.first else { return true }
        return !scalar.properties.isAlphabetic
    }
}
