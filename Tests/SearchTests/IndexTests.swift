import TestSupport
import Testing

@testable import Search

struct IndexTests {
    private static func folded(_ word: String) -> String {
        String(decoding: LetterFolding.folded(Array(word.utf8)), as: UTF8.self)
    }

    /// The pages in the order in which the index numbers them.
    private static func numbered(_ site: RandomSite) -> [RandomSite.Page] {
        site.pages.sorted { ($0.document.title, $0.document.url) < ($1.document.title, $1.document.url) }
    }

    @Test(arguments: ["en-GB", "cy"], [UInt64(1), 2])
    func `every word leads to exactly the pages that have its term`(language: String, seed: UInt64) throws {
        let site = RandomSite(pageCount: 60, seed: seed)
        let index = SearchIndexer.index(site.documents(language), language: language)
        let reader = try IndexReader(index)
        var pagesByStem: [String: Set<Int>] = [:]
        var stemOf: [String: String] = [:]
        for (number, page) in Self.numbered(site).enumerated() {
            for word in page.words + page.titleWords {
                let folded = Self.folded(word)
                let stem = try stemOf[folded] ?? #require(reader.term(folded), "\(word)").stem
                stemOf[folded] = stem
                pagesByStem[stem, default: []].insert(number)
            }
        }
        for (word, stem) in stemOf {
            let term = try #require(reader.term(word))
            #expect(Set(term.pages.map(\.page)) == pagesByStem[stem], "\(word)")
            #expect(term.pageCount == pagesByStem[stem]?.count, "\(word)")
        }
        #expect(
            Set(try reader.listedWords("words").map { String(decoding: $0.word, as: UTF8.self) })
                == Set(stemOf.keys)
        )
    }

    @Test func `words of one stem share a term, and Welsh words keep to themselves`() throws {
        for (language, isShared) in [("en-GB", true), ("cy", false)] {
            let analyzer = SearchAnalyzer(language: language)
            let analysed = analyzer.analyse(title: "volunteer", body: Array("volunteers volunteering".utf8))
            let document = SearchDocument(
                url: "a/",
                title: "a",
                summary: "",
                kind: .init(id: "k", label: "K")
            )
            let reader = try IndexReader(SearchIndexer.index([(document, analysed)], language: language))
            let stems = ["volunteer", "volunteers", "volunteering"].map { reader.term($0)?.stem }
            #expect((Set(stems).count == 1) == isShared)
        }
    }

    @Test func `an impact is the saturated frequency in sixteenths`() throws {
        let analyzer = SearchAnalyzer(language: "en-GB")
        let kind = SearchDocument.FacetValue(id: "k", label: "K")
        // Of equal lengths, so that no length counts: 4 words a body, 1 a title.
        let documents = ["oak", "ash", "elm"].map { word in
            (
                SearchDocument(url: word, title: word, summary: "", kind: kind),
                analyzer.analyse(title: word, body: Array("\(word) \(word) birch beech".utf8))
            )
        }
        let reader = try IndexReader(SearchIndexer.index(documents, language: "en-GB"))
        // 2 in the body and 1 in the title of weight 2.5: 4.5 / (1.2 + 4.5) = 0.789; 1 alone: 1 / 2.2 = 0.454.
        #expect(reader.term("oak")?.pages == [PageValue(page: 2, value: 12)])
        #expect(reader.term("birch")?.pages == (0..<3).map { PageValue(page: $0, value: 7) })
        #expect(reader.term("oak")?.names == [PageValue(page: 2, value: 1)])
        #expect(reader.term("birch")?.names == [])
    }

    @Test func `names leave stop words out unless they have nothing else`() throws {
        let analyzer = SearchAnalyzer(language: "en-GB")
        let kind = SearchDocument.FacetValue(id: "k", label: "K")
        let documents = [
            (
                SearchDocument(url: "a", title: "A look at the hall", summary: "", kind: kind),
                analyzer.analyse(
                    title: "A look at the hall",
                    places: ["Ash"],
                    alsoKnownAs: ["Hall"],
                    body: []
                )
            ),
            (
                SearchDocument(url: "b", title: "What we do", summary: "", kind: kind),
                analyzer.analyse(title: "What we do", body: [])
            ),
        ]
        let reader = try IndexReader(SearchIndexer.index(documents, language: "en-GB"))
        #expect(
            reader.term("hall")?.names == [PageValue(page: 0, value: 1), PageValue(page: 0, value: 2)]
        )
        #expect(reader.term("the")?.names == [])
        #expect(reader.term("what")?.names == [PageValue(page: 1, value: 3)])
        // A place counts one word more than it has.
        #expect(reader.term("ash")?.names == [PageValue(page: 0, value: 2)])
    }

    @Test func `pages, facets and words come back as they went in`() throws {
        let site = RandomSite(pageCount: 300, seed: 9)
        let reader = try IndexReader(SearchIndexer.index(site.documents(), language: "en-GB"))
        let pages = Self.numbered(site).map(\.document)
        for (number, page) in pages.enumerated() {
            let lines = [
                page.url, page.title, page.summary, page.kind.id, page.kind.label, page.parish?.label ?? "",
                "1",
            ]
            #expect(try reader.page(number) == lines)
        }
        let facets = try reader.facets()
        #expect(Set(facets.keys) == ["kind", "parish", "principle"])
        for (id, value) in try #require(facets["parish"]) {
            #expect(value.pages == pages.indices.filter { pages[$0].parish?.id == id })
            #expect(value.label == "Parish \(id.dropFirst())")
        }
        for (id, value) in try #require(facets["principle"]) {
            #expect(
                value.pages
                    == pages.indices.filter {
                        pages[$0].facets["principle"]?.contains { $0.id == id } == true
                    }
            )
        }
        let words = try reader.listedWords("words")
        #expect(
            try reader.listedWords("endings").map { Array($0.word.reversed()) }.sorted {
                $0.lexicographicallyPrecedes($1)
            }
                == words.map(\.word)
        )
        #expect(words.first { $0.word == Array("ty".utf8) }?.spelling == Array("tŷ".utf8))
    }

    @Test func `a very common term keeps its best pages in its shard and the others in a file of their own`()
        throws
    {
        let analyzer = SearchAnalyzer(language: "en-GB")
        let once = analyzer.analyse(title: "x", body: Array("common twin".utf8))
        let often = analyzer.analyse(
            title: "x",
            body: Array(String(repeating: "common twin ", count: 5).utf8)
        )
        let documents = (0..<4500).map { number in
            let name = String(10_000 + number)
            let document = SearchDocument(
                url: name,
                title: name,
                summary: "",
                kind: .init(id: "k", label: "K")
            )
            return (document, number % 9 == 8 ? often : once)
        }
        let index = SearchIndexer.index(documents, language: "en-GB")
        let term = try #require(IndexReader(index).term("common"))
        #expect(term.pageCount == 4500)
        #expect(term.pages.map(\.page).sorted() == Array(0..<4500))
        #expect(term.pages.prefix(500).map(\.page) == (0..<4500).filter { $0 % 9 == 8 })
        // One for the title's word and one for both of the body's, whose lists are the same.
        #expect(index.files.filter { $0.path.hasPrefix("en-GB/more/") }.count == 2)
        #expect(Set(index.files.map(\.path)).count == index.files.count)
    }

    @Test func `the same pages give the same files in any order and by any parts`() throws {
        let site = RandomSite(pageCount: 400, seed: 4)
        let documents = site.documents()
        let whole = SearchIndexer.index(documents, language: "en-GB")
        var random = SeededGenerator(seed: 5)
        let draft = SearchIndexDraft(documents.shuffled(using: &random), language: "en-GB")
        let encoded = draft.parts.indices.reversed().map { draft.parts[$0].encode() }.reversed()
        let other = draft.assemble(Array(encoded))
        #expect(whole.files == other.files)
        #expect(whole.root == other.root)
        #expect(Set(whole.files.map(\.path)).count == whole.files.count)
    }

    @Test func `an edit of one page writes few shards anew`() throws {
        var site = RandomSite(pageCount: 2000, seed: 6)
        let before = SearchIndexer.index(site.documents(), language: "en-GB")
        let page = site.pages[1000]
        site.pages[1000] = RandomSite.Page(
            document: page.document,
            words: ["brandnewword"] + page.words.dropFirst(),
            titleWords: page.titleWords
        )
        let after = SearchIndexer.index(site.documents(), language: "en-GB")
        let changed = Set(after.files).subtracting(before.files).map(\.path)
        #expect(changed.filter { $0.contains("/terms/") }.count <= 3, "\(changed)")
        #expect(changed.filter { $0.contains("/pages/") || $0.contains("/facets/") }.isEmpty)
        #expect(changed.count <= 8)
    }

    @Test(arguments: [0, 1])
    func `a site with hardly a page has an index`(pages: Int) throws {
        let documents = RandomSite(pageCount: pages, seed: 1).documents()
        let index = SearchIndexer.index(documents, language: "en-GB")
        let reader = try IndexReader(index)
        #expect(reader.meta.pages == pages)
        let entry = SearchIndexer.entry([index], defaultLanguage: "en-GB")
        #expect(
            String(decoding: entry.bytes, as: UTF8.self) == """
                {"format":1,"default":"en-GB","languages":{"en-GB":{"pages":\(pages),"root":"\(index.root)"}}}

                """
        )
    }
}
