import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

struct ConfigurationTests {
    @Test func `title and base address are enough`() throws {
        let (configuration, problems) = ConfigurationReader.read(
            Array("title: Ash\nbaseURL: https://ash.example.org/plan".utf8), rules: [])
        #expect(problems == [])
        let read = try #require(configuration)
        #expect(read.title == "Ash")
        #expect(read.base.absolute("") == "https://ash.example.org/plan/")
        #expect(read.languages == ["en-GB"])
        #expect(read.theme == "default")
    }

    @Test(arguments: [
        ("title: T", nil, "baseURL"),
        (
            "title: T\nbaseURL: toolkit", "2:10",
            "\"toolkit\" is not a web address. Write it like https://toolkit.example.org/."
        ),
        ("title: T\nbaseURL: https://x.org/\nlangages: [cy]", "3:1", "\"languages\""),
        (
            "title: T\nbaseURL: https://x.org/\nlanguages: [Welsh]", "3:12",
            "\"Welsh\" is not a language code such as en-GB or cy."
        ),
        ("title: T\nbaseURL: https://x.org/\nchecks: none", "3:9", "Below checks: write one check a line"),
        (
            "title: T\nbaseURL: https://x.org/\nchecks:\n  a-rule: loud", "4:11",
            "After a-rule: write error, warning or off."
        ),
        ("- title", "1:1", "Each line here must be a name, a colon, a space and a value"),
    ])
    func `a mistake is reported at its place`(text: String, place: String?, words: String) throws {
        let (_, problems) = ConfigurationReader.read(Array(text.utf8), rules: ["a-rule"])
        let problem = try #require(problems.first)
        #expect(problems.count == 1, "\(problems)")
        #expect(problem.path == "waymark.yaml")
        #expect(problem.message.contains(words), "\(problem.message)")
        if let place { #expect(problem.position.map { "\($0.line):\($0.column)" } == place) }
    }

    @Test(arguments: [
        ("trusted: [guides]", []), ("trusted: [content/guides/old, documents]", []),
        ("trusted: [content]", []),
        (
            "trusted:\n  - guides\n  - guidse",
            ["waymark.yaml:5:5 There is no folder content/guidse. Did you mean guides?"]
        ),
        ("trusted: [old]", ["waymark.yaml:3:11 There is no folder content/old. Did you mean guides/old?"]),
        (
            "trusted: [letters]",
            [
                "waymark.yaml:3:11 There is no folder content/letters. Correct its name, or take it out of trusted:."
            ]
        ),
    ])
    func `a trusted folder that is not there is told of at its line`(lines: String, problems: [String]) throws
    {
        let site = try SmallSite(
            ["guides/old/a.md": SmallSite.page("A")], files: ["documents/b.pdf"], configuration: lines + "\n")
        #expect(
            site.diagnostics.map { diagnostic in
                let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? ""
                return "\(diagnostic.path):\(place) \(diagnostic.message)"
            } == problems)
        #expect(site.diagnostics.allSatisfy { $0.rule == "trusted-folder" && $0.severity == .warning })
    }
}
