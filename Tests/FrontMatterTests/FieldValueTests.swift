import Diagnostics
import FrontMatter
import Testing

/// What each type makes of a text.
struct FieldValueTests {
    private func content(_ text: String, as type: FieldType) -> TypedValue.Content? {
        let value = YAMLValue(position: SourcePosition(line: 1, column: 1), content: .scalar(text))
        return FieldReader.read(value, as: type, name: "field", path: "a.md").value?.content
    }

    @Test(arguments: [
        ("14 March 2026", "2026-03-14"), ("14th March 2026", "2026-03-14"), ("14 Mar 2026", "2026-03-14"),
        ("14 Mar. 2026", "2026-03-14"), ("March 14, 2026", "2026-03-14"), ("14 MARCH 2026", "2026-03-14"),
        ("Saturday 14 March 2026", "2026-03-14"), ("Sat, 14 March 2026", "2026-03-14"),
        ("the 14th of March 2026", nil), ("14th of March, 2026", "2026-03-14"), ("14-Mar-2026", "2026-03-14"),
        ("14/03/2026", "2026-03-14"), ("14/3/2026", "2026-03-14"), ("4.3.2026", "2026-03-04"),
        ("14-03-2026", "2026-03-14"), ("2026-03-14", "2026-03-14"), ("2026/03/14", "2026-03-14"),
        ("29 February 2024", "2024-02-29"), ("1 Sept 2026", "2026-09-01"), (" 14 March 2026 ", "2026-03-14"),
        ("14 Mawrth 2026", "2026-03-14"), ("1af Ionawr 2026", "2026-01-01"),
        ("Dydd Sadwrn 14 Mawrth 2026", "2026-03-14"),
        ("March 2026", "2026-03"), ("Mawrth 2026", "2026-03"), ("03/2026", "2026-03"), ("2026-03", "2026-03"),
        ("2026", "2026"), ("1086", "1086"),
        ("2026-02-30", nil), ("00/01/2026", nil), ("14/03/26", nil), ("26", nil), ("0999", nil),
        ("10000", nil),
        ("14/03-2026", nil), ("March", nil), ("14 March", nil), ("soon", nil), ("", nil),
        ("14 March 2026 or later", nil),
        ("2026-03-14T10:00:00Z", nil), ("1 2 2026", nil), ("14 15 March 2026", nil), ("May 2026", "2026-05"),
        ("99999999999999999999", nil), ("-14 March 2026", nil), ("14 March 2026 CE", nil), ("Ma 2026", nil),
    ])
    func `a date is read in British order, in ISO 8601 and in words`(text: String, iso: String?) {
        let expected = iso.flatMap { CalendarDate($0) }.map { TypedValue.Content.date($0) }
        #expect(content(text, as: .date) == expected)
    }

    @Test(arguments: [
        ("3", "3", 3), ("-2", "-2", -2), ("0.5", "0.5", 0.5), ("1,250", "1250", 1250),
        ("1,234,567.80", "1234567.80", 1_234_567.8),
        ("007", "007", 7), ("33.67", "33.67", 33.67),
    ])
    func `a number is exact, and a floating-point number`(text: String, digits: String, value: Double) {
        #expect(content(text, as: .number) == .number(DecimalNumber(text: digits, value: value)))
    }

    @Test(arguments: [
        "", "-", "three", "1e3", "0x1F", "1,25", "12,50", ",5", "1.", ".", ".5", "1.2.3", "50%", "1 000", "１",
        "+1", "nan", "inf", "1234567890123456",
    ])
    func `what is no plain number is refused`(text: String) {
        #expect(content(text, as: .number) == nil)
    }

    @Test(arguments: [
        ("£1,500", 150_000, "GBP"), ("£12.50", 1250, "GBP"), ("1500", 150_000, "GBP"), ("£ 20", 2000, "GBP"),
        ("50p", 50, "GBP"),
        ("£1.5m", 150_000_000, "GBP"), ("£2 million", 200_000_000, "GBP"), ("£10k", 1_000_000, "GBP"),
        ("-£30", -3000, "GBP"),
        ("€20", 2000, "EUR"), ("$19.99", 1999, "USD"), ("20 GBP", 2000, "GBP"), ("20 EUR", 2000, "EUR"),
        ("£0", 0, "GBP"),
    ])
    func `money is counted in hundredths, and kept as written`(
        text: String,
        hundredths: Int,
        currency: String
    ) {
        #expect(
            content(text, as: .money) == .money(Money(hundredths: hundredths, currency: currency, text: text))
        )
    }

    @Test(arguments: [
        "", "£", "about £500", "£500-£1,000", "£12.505", "free", "£1,50", "£-5", "--5", "p",
        "£9999999999999m", "0.5p", "££5",
    ])
    func `what is no sum of money is refused`(text: String) {
        #expect(content(text, as: .money) == nil)
    }

    @Test(arguments: [
        ("12 months", CalendarPeriod(12, .month)), ("1 year", CalendarPeriod(1, .year)),
        ("six weeks", CalendarPeriod(6, .week)),
        ("30 Days", CalendarPeriod(30, .day)), ("12 mis", CalendarPeriod(12, .month)),
        ("2 flynedd", CalendarPeriod(2, .year)),
    ])
    func `a duration is a number and a unit`(text: String, period: CalendarPeriod) {
        #expect(content(text, as: .duration) == .duration(period))
    }

    @Test(arguments: [
        "", "12", "months", "0 months", "-1 months", "10000 days", "annually", "1.5 years", "3 to 6 months",
        "12 moons",
    ])
    func `what is no duration is refused`(text: String) {
        #expect(content(text, as: .duration) == nil)
    }

    @Test(
        arguments: [
            ("yes", true), ("No", false), ("TRUE", true), ("false", false), ("ie", true), ("na", false),
        ] as [(String, Bool?)] + [("y", nil), ("on", nil), ("", nil), ("1", nil)]
    )
    func `yes and no are words`(text: String, value: Bool?) {
        #expect(content(text, as: .yesNo) == value.map { .yesNo($0) })
    }

    @Test(arguments: [
        ("draft", "draft"), ("Draft", "draft"), ("Under Review", "under review"), ("drat", nil), ("", nil),
    ])
    func `a choice is spelt as the schema spells it`(text: String, choice: String?) {
        #expect(content(text, as: .choice(["draft", "under review"])) == choice.map { .choice($0) })
    }

    @Test(arguments: ["clerk@example.org", "a.b+c@parish.example.gov.uk", "cyngor@llŷn.example"])
    func `an e-mail address is kept as written`(text: String) {
        #expect(content(text, as: .email) == .email(text))
    }

    @Test(arguments: [
        "", "clerk", "clerk@", "@example.org", "a@b", "a@b..c", "a b@example.org", "a@b@example.org",
        "<a@example.org>",
    ])
    func `what is no e-mail address is refused`(text: String) {
        #expect(content(text, as: .email) == nil)
    }

    @Test(arguments: [
        "https://example.org", "http://example.org/a?b=c#d", "HTTPS://example.org/", "https://llŷn.example/ŵ",
    ])
    func `a link is kept as written`(text: String) {
        #expect(content(text, as: .link) == .link(text))
    }

    @Test(arguments: [
        "", "www.example.org", "example", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\tscript:x",
        "data:text/html,x",
        "mailto:a@example.org", "//example.org", "/a", "https://", "https:///a", "https://a b",
        "https://a\"b", "https://a\u{1}",
        "ftp://example.org", "file:///etc/passwd", "https://a\\b", "\u{1}javascript:x",
    ])
    func `what is no web address is refused`(text: String) {
        #expect(content(text, as: .link) == nil)
    }

    @Test(arguments: ["hall.jpg", "pictures/hall 2.jpg", "../hall.jpg", "/pictures/hall.jpg"])
    func `a file is a path as written`(text: String) {
        #expect(content(text, as: .file) == .file(text))
    }

    @Test(arguments: [
        "pictures\\hall.jpg", "C:\\hall.jpg", "C:/hall.jpg", "https://example.org/hall.jpg", "a\u{1}b",
    ])
    func `what is no path of the site is refused`(text: String) {
        #expect(content(text, as: .file) == nil)
    }

    @Test(arguments: ["no", "012", "1e3", "12:30", "~", "null", "2026-03-14", "yes"])
    func `a text field keeps what looks like something else`(text: String) {
        let document = FrontMatterReader.read(Array("---\ntitle: \(text)\n---\n".utf8), path: "a.md")
        let (fields, diagnostics) = FieldReader.read(
            document.fields,
            schema: planSchema,
            path: "a.md",
            context: FieldContext("a plan")
        )
        #expect(fields.map(\.value.content) == [.text(text)])
        #expect(diagnostics == [])
    }
}
