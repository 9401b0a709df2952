import Files
import Testing

@testable import Publishing

struct PublishPlanTests {
    private static let target = PublishAddress.folder("there")

    private func plan(_ site: BuiltSite, _ old: [String], differing: [String], _ more: [String] = [])
        throws -> PublishPlan
    {
        let known = site.manifest.files
        let manifest = OutputManifest(
            files: Dictionary(uniqueKeysWithValues: old.map { ($0, known[$0] ?? ContentHash(of: [])) }))
        return try PublishPlan(
            of: site, to: Self.target,
            Survey(manifest: manifest, files: Set(old + more + [".waymark.json"]), differing: Set(differing)),
            adopting: false)
    }

    @Test func `parts of pages go before new pages, those before changed ones, and what leads to pages last`()
        throws
    {
        let sample = try SampleSite()
        let site = try BuiltSite(folder: sample.output)
        let plan = try plan(
            site, ["index.html", "sitemap.xml", "old.html"], differing: Array(SampleSite.files.keys))
        #expect(
            plan.waves == [
                ["assets/site.0123456789.css", "parishes/tŷ/file [1].txt"],
                ["guides/one/index.html", "guides/index.html"],
                ["index.html"],
                ["search/index.json", "sitemap.xml"],
            ])
        #expect(plan.removed == ["old.html"])
    }

    @Test
    func `while files are sent the list names every file of Waymark's, and fits none that is on its way`()
        throws
    {
        let sample = try SampleSite(["index.html": "Home", "a.txt": "A", "b.txt": "B"])
        let site = try BuiltSite(folder: sample.output)
        let plan = try plan(site, ["a.txt", "b.txt", "old.html"], differing: ["b.txt", "index.html"])
        let nothing = ContentHash(high: 0, low: 0)
        #expect(
            plan.manifestMeanwhile.files == [
                "a.txt": ContentHash(of: Array("A".utf8)), "b.txt": nothing, "index.html": nothing,
                "old.html": nothing,
            ])
    }

    @Test func `a file where a folder is needed, and a folder where a file is, go first`() throws {
        let sample = try SampleSite(["a/index.html": "A", "b": "B", "c/d/e.txt": "E"])
        let site = try BuiltSite(folder: sample.output)
        let plan = try plan(
            site, ["a", "b/index.html", "b/c/d.txt", "c/d", "e/f.txt"],
            differing: ["a/index.html", "b", "c/d/e.txt"])
        #expect(plan.inTheWay == ["a", "b/c/d.txt", "b/index.html", "c/d"])
        #expect(plan.removed == ["a", "b/c/d.txt", "b/index.html", "c/d", "e/f.txt"])
        #expect(plan.emptied == ["b/c", "b", "e"])
    }

    @Test func `a folder with anything else in it is not emptied`() throws {
        let sample = try SampleSite(["index.html": "Home", "a/b/c.txt": "C"])
        let site = try BuiltSite(folder: sample.output)
        let plan = try plan(
            site, ["index.html", "a/b/c.txt", "a/d.txt", "x/y/old.txt", "z/old.txt"], differing: [],
            ["x/mine.txt"])
        #expect(plan.emptied == ["x/y", "z"])
    }

    @Test(arguments: ["index.html", "a", "b/index.html/mine.txt"])
    func `a stranger's file is never replaced unasked`(path: String) throws {
        let sample = try SampleSite(["index.html": "Home", "a/c.txt": "C", "b/index.html": "B"])
        let site = try BuiltSite(folder: sample.output)
        #expect(throws: PublishingError.filesInTheWay("there", example: path, count: 1)) {
            try plan(site, ["other.html"], differing: site.paths, [path])
        }
    }
}
