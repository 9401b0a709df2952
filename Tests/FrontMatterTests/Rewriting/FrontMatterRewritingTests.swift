import FrontMatter
import Testing

struct FrontMatterRewritingTests {
    private static let order = [
        "title", "summary", "kind", "lessons", "facts", "principles", "place", "reviewed",
    ]

    private func rewriting(_ source: String, _ changes: FieldChange...) throws -> String {
        let bytes = try FrontMatterRewriting.rewriting(
            Array(source.utf8), path: "a.md", changes: changes, order: Self.order)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("title: Old # a note", "New", "title: New # a note"),
        ("title:   \"Old\"", "New", "title:   \"New\""),
        ("title: 'Old'", "It's new", "title: 'It''s new'"),
        ("title: Old", "New: a plan", "title: \"New: a plan\""),
        ("title: Old", "Say \"yes\": now", "title: 'Say \"yes\": now'"),
        ("title: Old", "“Quoted”", "title: \"“Quoted”\""),
        ("title: Old", "no", "title: no"),
        ("title: Old", "# 1", "title: \"# 1\""),
        ("title: Old", "[Draft]", "title: \"[Draft]\""),
        ("title: Old", "one\ntwo", "title: |\n  one\n  two"),
        ("title: Old # a note", "one\ntwo", "title: | # a note\n  one\n  two"),
        ("title: |\n  one\n\n  three", "one\n\ntwo", "title: |\n  one\n\n  two"),
        (
            "title: |\n    one\n    two\n    three", "one\ntwo and\na half\nthree",
            "title: |\n    one\n    two and\n    a half\n    three"
        ),
        ("title: >\n  one\n  two\n  three", "one 2 three", "title: >\n  one\n  2\n  three"),
        ("title: one\n  two three", "one two four", "title: one\n  two four"),
        ("title:\n  Old", "New", "title:\n  New"),
        ("title:", "New", "title: New"),
        ("title: # what it is called", "New", "title: New # what it is called"),
        ("\"title\": Old", "New", "\"title\": New"),
        ("title: Old\t", "Tab\there", "title: Tab\there\t"),
    ])
    func `a text is rewritten where it stands, in its own style if that can hold it`(
        line: String, new: String, expected: String
    ) throws {
        let frame = { (line: String) in "---\n# first\n\(line)\n# last\nsummary: Stays\n\n---\n\nBody: x\n" }
        #expect(try rewriting(frame(line), FieldChange("title", .text(new))) == frame(expected))
        let crlf = { (text: String) in
            text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        }
        #expect(try rewriting(crlf(frame(line)), FieldChange("title", .text(new))) == crlf(frame(expected)))
    }

    @Test(arguments: [
        (["one", "three"], "lessons:\n# a\n- one # 1\n\n- three\n"),
        (["one", "2", "three"], "lessons:\n# a\n- one # 1\n# b\n- 2\n\n- three\n"),
        (["zero", "one", "two", "three"], "lessons:\n# a\n- zero\n- one # 1\n# b\n- two\n\n- three\n"),
        (["one", "two", "three", "a: b"], "lessons:\n# a\n- one # 1\n# b\n- two\n\n- three\n- \"a: b\"\n"),
        (["three", "one"], "lessons:\n# a\n- three\n- one # 1\n\n"),
    ])
    func `entries of a list come and go with their own lines`(new: [String], expected: String) throws {
        let source = "---\ntitle: T\nlessons:\n# a\n- one # 1\n# b\n- two\n\n- three\nsummary: S\n---\n"
        let result = try rewriting(source, FieldChange("lessons", .list(new.map { .text($0) })))
        let front = FrontMatterReader.read(Array(result.utf8), path: "a.md")
        #expect(front["lessons"]?.list?.compactMap(\.scalar) == new)
        #expect(result.hasPrefix("---\ntitle: T\nlessons:\n# a\n") && result.hasSuffix("summary: S\n---\n"))
        if expected.contains("# b") { #expect(result.contains(expected)) }
    }

    @Test func `an entry of a list of groups is changed, filled and emptied without touching its neighbours`()
        throws
    {
        let source = """
            ---
            title: T
            facts:
              - text: People  # who came
                value: 42
              # the second
              - value: "7"
                text: Votes
                unit: votes
            summary: S
            ---
            """
        let facts: [FieldContent] = [
            .group([
                FieldChange("text", .text("People")), FieldChange("value", .text("43")),
                FieldChange("unit", .text("people")),
            ]),
            .group([
                FieldChange("text", .text("Votes")), FieldChange("value", nil), FieldChange("unit", nil),
            ]),
        ]
        #expect(
            try rewriting(source, FieldChange("facts", .list(facts))) == """
                ---
                title: T
                facts:
                  - text: People  # who came
                    value: 43
                    unit: people
                  # the second
                  - text: Votes
                summary: S
                ---
                """)
    }

    @Test(arguments: [
        ("principles: decide", "principles:\n  - decide\n  - share"),
        ("principles: [decide]", "principles: [decide, share]"),
        ("principles: [ 'decide', \"other\" ]", "principles: [ 'decide', \"share\" ]"),
        ("principles:\n- decide", "principles:\n- decide\n- share"),
    ])
    func `a list stays in the form it has`(line: String, expected: String) throws {
        let change = FieldChange("principles", .list([.text("decide"), .text("share")]))
        #expect(try rewriting("---\n\(line)\ntitle: T\n---\n", change) == "---\n\(expected)\ntitle: T\n---\n")
    }

    @Test(arguments: [
        ("decide", nil, "principles: # who\n  - decide # a\n  # b\n  - share\n"),
        ("other", nil, "principles: # who\n  - other # a\n  # b\n  - share\n"),
        (
            "decide", "We\nvoted",
            "principles: # who\n  - id: decide # a\n    how: |\n      We\n      voted\n  # b\n  - share\n"
        ),
    ])
    func `a reference is its id, or its id with how`(id: String, how: String?, expected: String) throws {
        let reference = { (id: String, how: String?) in
            FieldContent.group(
                [FieldChange("id", .text(id)), FieldChange("how", how.map { .text($0) })],
                short: how == nil ? id : nil)
        }
        let change = FieldChange("principles", .list([reference(id, how), reference("share", nil)]))
        let source = "---\nprinciples: # who\n  - decide # a\n  # b\n  - share\n---\n"
        #expect(try rewriting(source, change) == "---\n\(expected)---\n")
        let one = FieldChange("principles", .list([reference("share", nil)]))
        #expect(try rewriting("---\nprinciples: decide\n---\n", one) == "---\nprinciples: share\n---\n")
    }

    @Test func `a name that the form does not know stays in its group`() throws {
        let source = "---\nplace: {name: Ash, region: South}\nprinciples:\n  - id: a\n    hwo: mine\n---\n"
        let place = FieldContent.group([FieldChange("name", .text("Beck"))])
        #expect(
            try rewriting(
                source,
                FieldChange(
                    "principles", .list([.group([FieldChange("id", .text("b")), FieldChange("how", nil)])])))
                == "---\nplace: {name: Ash, region: South}\nprinciples:\n  - id: b\n    hwo: mine\n---\n")
        #expect(throws: RewritingFailure.self) {
            _ = try rewriting("---\nplace: {name: Ash\n---\n", FieldChange("place", place))
        }
    }

    @Test(arguments: [
        ("summary", "---\ntitle: T\nsummary: new\nlessons: [a]\n# about\nreviewed: 2026-01-01\n---\n"),
        ("facts", "---\ntitle: T\nlessons: [a]\nfacts: new\n# about\nreviewed: 2026-01-01\n---\n"),
        ("unknown", "---\ntitle: T\nlessons: [a]\n# about\nreviewed: 2026-01-01\nunknown: new\n---\n"),
    ])
    func `a new field is put in where the order has it`(name: String, expected: String) throws {
        let source = "---\ntitle: T\nlessons: [a]\n# about\nreviewed: 2026-01-01\n---\n"
        #expect(try rewriting(source, FieldChange(name, .text("new"))) == expected)
    }

    @Test func `a field before all others goes above their notes`() throws {
        let source = "---\n\n# about\nreviewed: 2026-01-01\n---\n"
        #expect(
            try rewriting(source, FieldChange("title", .text("T")))
                == "---\n\ntitle: T\n# about\nreviewed: 2026-01-01\n---\n")
    }

    @Test func `a field goes below the form that was left for it`() throws {
        let source = "---\ntitle: T\n\n# What was learnt.\n#lessons:\n#  -\n#  -\n\n# Where\n#place: x\n---\n"
        #expect(
            try rewriting(source, FieldChange("lessons", .list([.text("a")])))
                == "---\ntitle: T\n\n# What was learnt.\n#lessons:\n#  -\n#  -\nlessons:\n  - a\n\n# Where\n#place: x\n---\n"
        )
    }

    @Test(arguments: [
        ("summary: S\n", ""), ("summary: |\n  S\n\n  # no note\n", ""),
        ("summary: >-\n  S\n  T # x\n\n", "\n"),
        ("summary: \"S\n  T\" # why\n", ""), ("summary:\n  - a\n  # b\n", "  # b\n"), ("summary:\n", ""),
    ])
    func `a field is taken out with its own lines`(lines: String, left: String) throws {
        let source = "---\ntitle: T\n\(lines)# next\nkind: guide\n---\n"
        #expect(
            try rewriting(source, FieldChange("summary", nil))
                == "---\ntitle: T\n\(left)# next\nkind: guide\n---\n")
    }

    @Test func `a page without front matter gets some`() throws {
        #expect(
            try rewriting("\u{FEFF}# Text\r\n", FieldChange("title", .text("T")))
                == "\u{FEFF}---\r\ntitle: T\r\n---\r\n\r\n# Text\r\n")
    }

    @Test func `what is there already leaves every byte as it is`() throws {
        let source = "---\ntitle:  'T'\nlessons: [ a,b ]\n---\nx"
        #expect(
            try rewriting(
                source, FieldChange("title", .text("T ")), FieldChange("summary", nil),
                FieldChange("lessons", .list([.text("a"), .text("b")]))) == source)
    }

    @Test(arguments: ["---\ntitle: &a T\n---\n", "title: T", "---\ntitle: \"T\n---\n"])
    func `what cannot be changed alone is refused`(source: String) {
        #expect(throws: (any Error).self) {
            _ = try FrontMatterRewriting.rewriting(
                Array(("\u{0}" + source).utf8), path: "a.md", changes: [FieldChange("title", .text("N"))],
                order: [])
        }
    }
}
