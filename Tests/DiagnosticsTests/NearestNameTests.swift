import Diagnostics
import Testing

struct NearestNameTests {
    static let ids = ["decide-together", "include-every-voice", "share-power-early", "try-small"]

    @Test(arguments: [
        ("decide-togther", "decide-together"),
        ("decide-togetehr", "decide-together"),
        ("Try-Small", "try-small"),
        ("trysmall", "try-small"),
    ])
    func `a name with a slip finds the name that was meant`(typed: String, meant: String) {
        #expect(NearestName.suggestion(for: typed, among: Self.ids) == meant)
    }

    @Test(arguments: ["money", "", "x", "by", String(repeating: "a", count: 10_000)])
    func `a name that is near nothing suggests nothing`(typed: String) {
        #expect(NearestName.suggestion(for: typed, among: Self.ids) == nil)
    }
}
