import Diagnostics
import Testing

@testable import SiteModel

struct DateOrderTests {
    @Test(arguments: [
        (
            "examples", "started: 3 May 2026\nended: 1 May 2026",
            "5:8 reversed-dates: This ended on 1 May 2026, before it started on 3 May 2026. Correct one of the two dates."
        ),
        (
            "consultations", "opens: 2026-03\ncloses: 28/02/2026",
            "5:9 reversed-dates: This closes on 28 February 2026, before it opens on March 2026. Correct one of the two dates."
        ),
    ])
    func `what ends before it begins is told of`(folder: String, fields: String, message: String) throws {
        let site = try SmallSite(["\(folder)/a.md": SmallSite.page("A", fields)])
        #expect(site.messages() == ["\(folder)/a.md:" + message])
    }

    @Test(arguments: [
        "started: 2026\nended: 1 May 2026", "started: 1 May 2026\nended: 1 May 2026", "ended: 1 May 2026",
        "started: May 2026\nended: 2026",
    ])
    func `what may be in order is`(fields: String) throws {
        #expect(try SmallSite(["examples/a.md": SmallSite.page("A", fields)]).messages() == [])
    }

    @Test func `so is what stands in a list of a kind's own`() throws {
        let kinds = """
            kinds:
              works:
                folder: works
                fields:
                  stages: {type: list, of: object, fields: {started: {type: date}, ended: {type: date}}}

            """
        let site = try SmallSite(
            [
                "works/a.md": SmallSite.page(
                    "A",
                    "stages:\n  - {started: 2025, ended: 2026}\n  - started: 2026-02-02\n    ended: 2026-02-01"
                )
            ],
            configuration: kinds)
        #expect(site.diagnostics.map(\.rule) == ["reversed-dates"])
        #expect(site.diagnostics.compactMap(\.position?.line) == [7])
    }
}
