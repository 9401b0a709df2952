import FrontMatter
import Testing

@testable import Editing

struct FormValueTests {
    private func value(_ lines: String) throws -> YAMLValue? {
        FrontMatterReader.read(Array("---\n\(lines)\n---\n".utf8), path: "a.md")["field"]
    }

    @Test(arguments: [
        ("field: 2026-05-05", FieldType.date, FormValue.text("5 May 2026")),
        ("field: May 2026", .date, .text("May 2026")),
        ("field: sometime", .date, .text("sometime")),
        ("other: x", .text, .text("")),
        ("field: |\n  one\n\n  two", .markdown, .text("one\n\ntwo")),
        ("field: £1,500", .money, .text("£1,500")),
        ("field: a", .list(.text), .list([.text("a")])),
        ("field: [a, b]", .list(.text), .list([.text("a"), .text("b")])),
        (
            "field: Ash", .place,
            .group(["name": .text("Ash"), "latitude": .text(""), "longitude": .text("")])
        ),
        (
            "field: {name: Ash, latitude: 51, longitude: -1}", .place,
            .group(["name": .text("Ash"), "latitude": .text("51"), "longitude": .text("-1")])
        ),
        ("field: a", .reference(kinds: []), .list([.group(["id": .text("a"), "how": .text("")])])),
        (
            "field:\n  - a\n  - {id: b, how: c}", .reference(kinds: []),
            .list([
                .group(["id": .text("a"), "how": .text("")]), .group(["id": .text("b"), "how": .text("c")]),
            ])
        ),
        (
            "field: {legal: None}",
            .object([FieldSchema(name: "legal", type: .text), FieldSchema(name: "due", type: .date)]),
            .group(["legal": .text("None"), "due": .text("")])
        ),
    ])
    func `a form shows what a field holds`(lines: String, type: FieldType, expected: FormValue) throws {
        #expect(FormValue(try value(lines), as: type, language: "en-GB") == expected)
    }

    @Test(arguments: [
        ("field: [a]", FieldType.text), ("field: {a: b}", .date), ("field: words", .object([])),
        ("field: [[a]]", .reference(kinds: [])), ("field: [{a: b}]", .list(.text)),
    ])
    func `what no form can show is not shown`(lines: String, type: FieldType) throws {
        #expect(FormValue(try value(lines), as: type, language: "en") == nil)
    }

    private typealias Typed = (FormValue, FieldType, FieldContent?)

    @Test(
        arguments: [
            (
                .text(" 5 May 2026 "), .date,
                .date(CalendarDate(year: 2026, month: 5, day: 5) ?? CalendarDate(year: 0))
            ),

            (.text("2026"), .date, .date(CalendarDate(year: 2026))),
            (.text("32 May"), .date, .text("32 May")),
            (.text("  "), .text, nil),
            (.text("one\r\ntwo"), .markdown, .text("one\ntwo")),
            (.list([.text("a"), .text("")]), .list(.text), .list([.text("a")])),
            (.list([.text("")]), .list(.text), nil),
            (.group([:]), .object([FieldSchema(name: "legal", type: .text)]), nil),
            (
                .group(["name": .text("Ash")]), .place,
                .group(
                    [
                        FieldChange("name", .text("Ash")), FieldChange("latitude", nil),
                        FieldChange("longitude", nil),
                    ],
                    short: "Ash")
            ),
            (
                .list([
                    .group(["id": .text("a"), "how": .text("b")]),
                    .group(["id": .text(""), "how": .text("")]),
                ]),
                .reference(kinds: []),
                .list([.group([FieldChange("id", .text("a")), FieldChange("how", .text("b"))])])
            ),
        ] as [Typed])
    func `what is typed is written as a file has it`(
        value: FormValue, type: FieldType, expected: FieldContent?
    ) {
        #expect(value.content(as: type) == expected)
    }

    @Test func `one page where only one may stand is not written as a list`() {
        let value = FormValue.list([.group(["id": .text("ash"), "how": .text("")])])
        #expect(
            value.content(as: .reference(kinds: ["parish"]), most: 1)
                == .group([FieldChange("id", .text("ash")), FieldChange("how", nil)], short: "ash"))
    }
}
