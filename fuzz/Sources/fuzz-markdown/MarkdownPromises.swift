import Diagnostics
import FuzzSupport
import Markdown

/// What the parser promises for any source, checked for one.
struct MarkdownPromises {
    private let source: [UInt8]
    private let document: MarkdownDocument
    private let allowsHTML: Bool

    /// Parses the input. The sum of its bytes chooses the options, so that the corpus is plain Markdown.
    init(_ input: [UInt8]) {
        source = Array(String(decoding: input, as: UTF8.self).utf8)
        let choice = input.reduce(0) { $0 &+ Int($1) }
        var options = MarkdownOptions()
        options.rawHTML = choice % 8 == 7
        options.smartPunctuation = choice.isMultiple(of: 2)
        options.shiftsHeadings = !choice.isMultiple(of: 3)
        options.leavesHoles = !choice.isMultiple(of: 5)
        options.numbersParagraphs = true
        options.checksSentences = true
        options.checksAcronyms = true
        options.reservedIDs = ["main"]
        allowsHTML = options.rawHTML
        document = MarkdownParser.parse(source[...], path: "page.md", firstLine: 1, options: options)
    }

    func check() {
        checkPlaces()
        checkNames()
        guard !allowsHTML else { return }
        checkHTML(document.body)
        var linker = TermLinker(Self.glossary)
        checkHTML(linker.link(document.body))
    }

    private func checkPlaces() {
        let places = Places(source)
        for diagnostic in document.diagnostics {
            Fuzzer.expect(places.hold(diagnostic.position), "\(diagnostic) is in the source")
        }
        for link in document.links { Fuzzer.expect(places.hold(link.position), "\(link) is in the source") }
        for heading in document.headings {
            Fuzzer.expect(places.hold(heading.position), "\(heading) is in the source")
            Fuzzer.expect((1...6).contains(heading.level), "\(heading) has a level that HTML has")
        }
    }

    private func checkNames() {
        let anchors = Set(document.anchors)
        Fuzzer.expect(anchors.count == document.anchors.count, "every anchor is there once")
        Fuzzer.expect(!anchors.contains("main"), "the theme's ids are its own")
        for heading in document.headings {
            Fuzzer.expect(anchors.contains(heading.id), "\(heading) can be linked")
        }
        for section in document.sections {
            Fuzzer.expect(
                section.heading.map(document.headings.indices.contains) ?? true, "\(section) has a heading")
        }
    }

    private func checkHTML(_ fragment: HTMLFragment) {
        var last = 0
        for hole in fragment.holes {
            Fuzzer.expect(
                hole.offset >= last && hole.offset <= fragment.bytes.count, "\(hole) is in its place")
            Fuzzer.expect(document.links.indices.contains(hole.link), "\(hole) is filled by a link")
            last = hole.offset
        }
        let bytes = fragment.filled { _ in "\"'><script>&" }
        Fuzzer.expect(String(validating: bytes, as: UTF8.self) != nil, "valid UTF-8")
        let html = String(decoding: bytes, as: UTF8.self)
        let problem = HTMLCheck.problem(in: html)
        Fuzzer.expect(problem == nil, "well-formed and harmless HTML; \(problem ?? "")")
    }

    private static let glossary = TermMatcher([
        TermMatcher.Term(names: ["plan", "parish plan", "a"], address: "/glossary/plan/"),
        TermMatcher.Term(names: ["CIL", "Q&A", "script"], address: "/glossary/levy/"),
    ])
}
