import Foundation

@testable import Search

/// Reads an index as the client does, for the tests: straight from docs/search-format.md.
struct IndexReader {
    struct Row {
        let name: String
        let boundaries: [[UInt8]]
        var hashes: [String] = []
    }

    struct Term {
        let stem: String
        let pageCount: Int
        let pages: [PageValue]
        let names: [PageValue]
    }

    struct Meta: Decodable {
        let format: Int
        let language: String
        let pages: Int
        let terms: Int
        let words: Int
        let endings: Int
        let groups: Int
        let facets: String
        let apostrophes: Bool
        let stop: String
        let suffixes: String
    }

    struct Failure: Error {
        let what: String
    }

    let files: [String: [UInt8]]
    let folder: String
    let meta: Meta
    let rows: [String: Row]
    let groups: [String]
    private var termShards: [[(text: SortedTextReader.Entry, term: Term?)]] = []

    init(_ index: SearchIndexer.LanguageIndex) throws {
        files = Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, $0.bytes) })
        folder = String(index.root.prefix { $0 != "/" })
        let root = try Self.unpack(files, index.root)
        let line = root.prefix { $0 != UInt8(ascii: "\n") }
        meta = try JSONDecoder().decode(Meta.self, from: Data(line))
        var position = line.count + 1
        var read: [Row] = []
        for name in ["terms", "words", "endings"] {
            guard let text = SortedTextReader(root, startingAt: position) else { throw Failure(what: name) }
            read.append(Row(name: name, boundaries: text.entries.map(\.word)))
            position = text.end
        }
        var bits = BitReader(root, startingAt: position)
        func hash() -> String { WordHash.hexadecimal(UInt64(bits.bits(24)), bits: 24) }
        for index in read.indices { read[index].hashes = read[index].boundaries.map { _ in hash() } }
        groups = (0..<meta.groups).map { _ in hash() }
        rows = Dictionary(uniqueKeysWithValues: read.map { ($0.name, $0) })
        termShards = try (0..<meta.terms).map { try readTerms($0) }
    }

    static func unpack(_ files: [String: [UInt8]], _ path: String) throws -> [UInt8] {
        guard let packed = files[path], let bytes = inflated(packed) else { throw Failure(what: path) }
        return bytes
    }

    func unpack(_ path: String) throws -> [UInt8] { try Self.unpack(files, "\(folder)/\(path)") }

    /// The number of the shard whose range a word falls in.
    private func number(_ name: String, for word: [UInt8]) -> Int {
        rows[name]?.boundaries.lastIndex { !word.lexicographicallyPrecedes($0) } ?? 0
    }

    /// The content of a shard.
    private func shard(_ name: String, _ number: Int) throws -> [UInt8] {
        guard let row = rows[name] else { throw Failure(what: name) }
        return try unpack("\(name)/\(number)-\(row.hashes[number]).bin")
    }

    /// The term of a folded word, found by way of its signpost where it has one.
    func term(_ word: String) -> Term? {
        let word = Array(word.utf8)
        let entries = termShards[number("terms", for: word)]
        if let target = entries.first(where: { $0.text.word == word && $0.text.target != nil })?.text.target {
            return termShards[number("terms", for: target)].first {
                $0.text.word == target && $0.text.target == nil
            }?.term
        }
        return entries.first {
            $0.text.target == nil
                && ($0.text.forms.isEmpty ? $0.text.word == word : $0.text.forms.contains(word))
        }?.term
    }

    private func readTerms(_ number: Int) throws -> [(text: SortedTextReader.Entry, term: Term?)] {
        let bytes = try shard("terms", number)
        guard let text = SortedTextReader(bytes) else { throw Failure(what: "terms") }
        var bits = BitReader(bytes, startingAt: text.end)
        return try text.entries.map { ($0, $0.target == nil ? try readTerm($0.word, &bits) : nil) }
    }

    private func readTerm(_ stem: [UInt8], _ bits: inout BitReader) throws -> Term {
        let count = bits.gamma()
        var pages = bits.groups(min(count, PostingList.mostInShard), of: meta.pages, step: -1)
        if count > PostingList.mostInShard {
            let name = WordHash.hexadecimal(UInt64(bits.bits(24) << 24 | bits.bits(24)), bits: 48)
            var rest = BitReader(try unpack("more/\(name).bin"))
            pages += rest.groups(count - PostingList.mostInShard, of: meta.pages, step: -1)
        }
        let names = bits.groups(bits.gamma() - 1, of: meta.pages, step: 1)
        return Term(stem: String(decoding: stem, as: UTF8.self), pageCount: count, pages: pages, names: names)
    }

    /// All listed words of a row with how common they are: the whole part of log₂ of their pages.
    func listedWords(_ name: String) throws -> [(word: [UInt8], spelling: [UInt8]?, common: Int)] {
        guard let row = rows[name] else { throw Failure(what: name) }
        return try row.boundaries.indices.flatMap { number in
            let bytes = try shard(name, number)
            guard let text = SortedTextReader(bytes) else { throw Failure(what: name) }
            var bits = BitReader(bytes, startingAt: text.end)
            return text.entries.map { ($0.word, $0.forms.first, bits.gamma() - 1) }
        }
    }

    /// The seven lines of a page.
    func page(_ number: Int) throws -> [String] {
        let block = number / PageBlocks.pagesInBlock
        let bytes = try unpack("pages/\(block)-\(groups[block / PageBlocks.blocksInGroup]).bin")
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
        let first = number % PageBlocks.pagesInBlock * 7
        return Array(lines[first..<first + 7])
    }

    /// By facet and value: label and pages.
    func facets() throws -> [String: [String: (label: String, pages: [Int])]] {
        let directory = String(decoding: try unpack("facets/\(meta.facets)"), as: UTF8.self)
        var lines = directory.components(separatedBy: "\n").dropLast().map {
            $0.components(separatedBy: "\t")
        }[...]
        let names = lines.removeLast()
        var lists: [Int: BitReader] = [:]
        var facets: [String: [String: (label: String, pages: [Int])]] = [:]
        while let head = lines.popFirst() {
            for _ in 0..<(Int(head[1]) ?? 0) {
                guard let line = lines.popFirst(), let count = Int(line[2]), let list = Int(line[3]) else {
                    throw Failure(what: "facets")
                }
                var bits = try lists[list] ?? BitReader(unpack("facets/\(names[list]).bin"))
                facets[head[0], default: [:]][line[0]] = (line[1], bits.pages(count, of: meta.pages))
                lists[list] = bits
            }
        }
        return facets
    }
}
