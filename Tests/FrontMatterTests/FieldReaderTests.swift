import Diagnostics
import FrontMatter
import Testing

struct FieldReaderTests {
    private func read(_ lines: String) -> (fields: [TypedField], diagnostics: [Diagnostic]) {
        let document = FrontMatterReader.read(Array("---\n\(lines)\n---\n".utf8), path: "plan.md")
        let result = FieldReader.read(
            document.fields,
            schema: planSchema,
            path: "plan.md",
            context: FieldContext("a plan", of: document, excused: ["title"])
        )
        return (result.fields, document.diagnostics + result.diagnostics)
    }

    private func value(_ lines: String) throws -> TypedValue.Content {
        let (fields, diagnostics) = read(lines)
        #expect(diagnostics == [])
        #expect(fields.count == 1)
        return try #require(fields.first).value.content
    }

    private func place(_ line: Int, _ column: Int) -> SourcePosition {
        SourcePosition(line: line, column: column)
    }

    @Test func `a single value is a list of one`() throws {
        let one = TypedValue(position: place(2, 9), content: .text("Homes"))
        #expect(try value("themes: Homes") == .list([one]))
        let entry = TypedValue(position: place(2, 10), content: .text("Homes"))
        #expect(try value("themes: [Homes]") == .list([entry]))
    }

    @Test func `a page is named by id, by kind and id, or with how`() throws {
        let content = try value(
            """
            principles:
              - decide-together
              - principle/share-power
              - id: try-small
                how: >
                  One bench
                  first.
            """
        )
        let expected = [
            Reference(target: "decide-together", how: nil, position: place(3, 5)),
            Reference(target: "principle/share-power", how: nil, position: place(4, 5)),
            Reference(target: "try-small", how: "One bench first.", position: place(5, 9)),
        ]
        #expect(content == .references(expected))
        let single = Reference(target: "try-small", how: "So.", position: place(2, 18))
        #expect(try value("principles: {id: try-small, how: So.}") == .references([single]))
    }

    @Test func `actions are groups of typed fields`() throws {
        let content = try value(
            "actions:\n  - text: Plant trees\n    due: March 2026\n    cost: £1.5k\n    inspired-by: orchard"
        )
        let march = try #require(CalendarDate(year: 2026, month: 3))
        let money = Money(hundredths: 150_000, currency: "GBP", text: "£1.5k")
        let reference = Reference(target: "orchard", how: nil, position: place(6, 18))
        let fields = [
            TypedField(
                name: "text",
                keyPosition: place(3, 5),
                value: TypedValue(position: place(3, 11), content: .text("Plant trees"))
            ),
            TypedField(
                name: "due",
                keyPosition: place(4, 5),
                value: TypedValue(position: place(4, 10), content: .date(march))
            ),
            TypedField(
                name: "cost",
                keyPosition: place(5, 5),
                value: TypedValue(position: place(5, 11), content: .money(money))
            ),
            TypedField(
                name: "inspired-by",
                keyPosition: place(6, 5),
                value: TypedValue(position: place(6, 18), content: .references([reference]))
            ),
        ]
        #expect(content == .list([TypedValue(position: place(3, 5), content: .object(fields))]))
    }

    @Test(arguments: [
        ("Ash", Place(name: "Ash", latitude: nil, longitude: nil)),
        (
            "{name: Ash, latitude: 51.25, longitude: -0.5}",
            Place(name: "Ash", latitude: 51.25, longitude: -0.5)
        ),
        ("{latitude: 51.25, longitude: 0}", Place(name: nil, latitude: 51.25, longitude: 0)),
    ])
    func `a place is a name, or a name with degrees`(written: String, place: Place) throws {
        #expect(try value("place: \(written)") == .place(place))
    }

    @Test func `Markdown keeps its lines`() throws {
        #expect(
            try value("vision: |\n  One *bench*\n  - first\n\n  then two\n")
                == .markdown("One *bench*\n- first\n\nthen two")
        )
    }

    @Test func `defaults are kept as written`() throws {
        let entry = YAMLEntry(
            key: "owner",
            keyPosition: place(3, 3),
            value: YAMLValue(position: place(3, 10), content: .scalar("Planning team"))
        )
        #expect(try value("defaults:\n  owner: Planning team") == .defaults([entry]))
    }

    @Test func `words in straight quotes may begin and end with curly ones`() throws {
        #expect(try value("summary: \"“We asked.”\"") == .text("“We asked.”"))
        #expect(try value("summary: “Ask” and “listen”") == .text("“Ask” and “listen”"))
    }

    @Test(arguments: ["summary:", "date:", "themes:", "actions:", "principles:", "contact:", "place:"])
    func `a field with nothing in it is not there`(lines: String) {
        let (fields, diagnostics) = read(lines)
        #expect(fields == [])
        #expect(diagnostics == [])
    }

    @Test func `a mistake in one entry leaves the others`() {
        let (fields, diagnostics) = read("principles: [decide-together, {id: [x]}, try-small]")
        let kept = fields.first?.value.content
        let expected = [
            Reference(target: "decide-together", how: nil, position: place(2, 14)),
            Reference(target: "try-small", how: nil, position: place(2, 42)),
        ]
        #expect(kept == .references(expected))
        #expect(diagnostics.map(\.rule) == ["wrong-shape"])
    }

    @Test(arguments: [
        (FieldContext("a plan"), ["missing-field"]),
        (FieldContext("a plan", excused: ["title"]), []),
        (FieldContext("a plan", reportsMissing: false), []),
    ])
    func `a required field is missed unless it is excused`(context: FieldContext, rules: [String]) {
        #expect(
            FieldReader.read([], schema: planSchema, path: "a.md", context: context).diagnostics.map(\.rule)
                == rules
        )
    }
}
