/// Finds the terms of a glossary in text: a tree of the bytes of all their names, made once for a site.
///
/// The case of letters makes no difference, except in a name that is all capitals: `IT` is not "it".
public struct TermMatcher: Sendable {
    /// A term of the glossary.
    public struct Term: Sendable, Hashable {
        /// The term and its other names.
        public let names: [String]
        /// The address of its definition, which no other term has.
        public let address: String

        /// Makes a term.
        public init(names: [String], address: String) {
            self.names = names
            self.address = address
        }
    }

    /// The terms, in the order in which they were given.
    public let terms: [Term]

    /// The nodes of the tree; the first is its root.
    private var nodes = [TreeNode()]
    /// The root's children, by their bytes: most words of a text go no further.
    private var roots = [Int32](repeating: 0, count: 256)

    /// Whether a name may begin with a byte as it stands in HTML: never wrong by saying no.
    private var mayBegin = [Bool](repeating: false, count: 256)

    private struct TreeNode {
        var bytes: [UInt8] = []
        var children: [Int32] = []
        /// The index of the term whose name ends here.
        var term: Int?
        /// The index of the term whose name ends here where it is written in capitals.
        var acronym: Int?
    }

    /// Makes a matcher. Where two terms share a name, the first has it.
    public init(_ terms: [Term]) {
        self.terms = terms
        for (index, term) in terms.enumerated() {
            for name in term.names { add(name, term: index) }
        }
        for byte in UInt8.min...UInt8.max {
            let letter = isCapital(byte) ? byte | 0x20 : byte
            mayBegin[Int(byte)] = byte >= 0x80 || byte == UInt8(ascii: "&") || roots[Int(letter)] != 0
        }
    }

    private mutating func add(_ name: String, term: Int) {
        var html: [UInt8] = []
        HTMLEscaping.append(name, to: &html)
        var node = 0
        var index = 0
        while index < html.count {
            index = Self.fold(html, index, html.count) { byte in
                node = child(of: node, byte) ?? addChild(of: node, byte)
                return true
            }
        }
        guard node != 0 else { return }
        if Self.isAcronym(html[...]) {
            nodes[node].acronym = nodes[node].acronym ?? term
        } else {
            nodes[node].term = nodes[node].term ?? term
        }
    }

    private static func isAcronym(_ name: ArraySlice<UInt8>) -> Bool {
        name.count > 1 && name.allSatisfy { isASCIILetterOrDigit($0) && !(0x61...0x7A).contains($0) }
    }

    /// The term whose name ends at `node`, as it is written in `written`.
    private func term(at node: Int, _ written: ArraySlice<UInt8>) -> Int? {
        if let acronym = nodes[node].acronym, Self.isAcronym(written) { return acronym }
        return nodes[node].term
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
        guard mayBegin[Int(html[start])] else { return nil }
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
            if goesOn, Self.isBoundary(html, index, end), let term = term(at: node, html[start..<index]) {
                best = (term, index)
            }
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
