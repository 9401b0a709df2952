/// Gives encoded files their names and writes the root that lists them.
struct IndexFiles {
    private let language: SearchLanguage
    private var terms: [Shard] = []
    private var words: [Shard] = []
    private var endings: [Shard] = []
    private var blocks: [PageBlocks.Block] = []
    private var facetsDirectory = ""
    /// Named files whose name is their content's hash alone: equal ones are one file.
    private var byContent: Set<String> = []
    private(set) var files: [SearchFile] = []

    init(language: SearchLanguage) {
        self.language = language
    }

    /// Adds what one part encoded; parts come in the order of their content.
    mutating func add(_ encoded: IndexSource.Encoded) {
        terms += encoded.terms
        words += encoded.words
        endings += encoded.endings
        blocks += encoded.blocks
        for overflow in encoded.overflows { addByContent("more/\(overflow.name)", overflow.bytes) }
        guard let facets = encoded.facets else { return }
        facetsDirectory = facets.directoryName
        for file in facets.files { addByContent("facets/\(file.name)", file.bytes) }
    }

    /// Names the shards and blocks and writes the root; returns its path.
    mutating func finish(pageCount: Int, suffixes: String) -> String {
        for (row, shards) in [("terms", terms), ("words", words), ("endings", endings)] {
            for (number, shard) in shards.enumerated() {
                add("\(row)/\(Shard.name(number, shard.hash))", shard.bytes)
            }
        }
        let groups = PageBlocks.groupHashes(blocks)
        for (number, block) in blocks.enumerated() {
            add("pages/\(Shard.name(number, groups[number / PageBlocks.blocksInGroup]))", block.bytes)
        }
        var deflater = Deflater()
        let root = Root(
            language: language,
            pageCount: pageCount,
            terms: terms,
            words: words,
            endings: endings,
            pageGroups: groups,
            facets: facetsDirectory,
            suffixes: suffixes
        ).packed(&deflater)
        return add("\(WordHash.hexadecimal(WordHash.content(root, bits: 64), bits: 64)).bin", root)
    }

    private mutating func addByContent(_ name: String, _ bytes: [UInt8]) {
        if byContent.insert(name).inserted { add(name, bytes) }
    }

    @discardableResult
    private mutating func add(_ name: String, _ bytes: [UInt8]) -> String {
        let path = "\(language.folder)/\(name)"
        files.append(SearchFile(path: path, bytes: bytes))
        return path
    }
}
