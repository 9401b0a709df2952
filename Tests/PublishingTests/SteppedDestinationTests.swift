import Files
import Testing

@testable import Publishing

/// The same for each place that is changed in steps; rsync is given a path of this machine.
struct SteppedDestinationTests {
    enum Place: CaseIterable {
        case folder
        case rsync
    }

    /// Publishes to the folder `www` through `place`.
    @discardableResult
    private func publish(_ sample: SampleSite, _ place: Place, adopting: Bool = false) throws -> PublishPlan {
        let site = try BuiltSite(folder: sample.output)
        let target = sample.root + "/www"
        try FileWriting.makeFolder(sample.root + "/work")
        let destination: any SteppedDestination =
            switch place {
            case .folder: FolderDestination(path: target)
            case .rsync: RsyncDestination(address: target, workFolder: sample.root + "/work")
            }
        let plan = try PublishPlan(
            of: site, to: .folder("www"), try destination.survey(site), adopting: adopting)
        if !plan.isDone { try destination.carryOut(plan, for: site) }
        return plan
    }

    @Test(arguments: Place.allCases)
    func `all of a website comes to a folder that is not there yet`(place: Place) throws {
        let sample = try SampleSite()
        let plan = try publish(sample, place)
        #expect(plan.new == SampleSite.files.keys.sorted())
        #expect(try sample.files(in: "www") == SampleSite.files)
        #expect(
            try FileReading.bytes(at: sample.root + "/www/.waymark.json")
                == FileReading.bytes(at: sample.output + "/.waymark.json"))
        #expect(try publish(sample, place).isDone)
    }

    @Test(arguments: Place.allCases)
    func `only what has changed is sent, and what is gone is removed with its folders`(place: Place) throws {
        let sample = try SampleSite()
        try publish(sample, place)
        try sample.write("www/guides/mine.txt", "Mine")
        var files = SampleSite.files
        files["guides/one/index.html"] = nil
        files["parishes/tŷ/file [1].txt"] = nil
        files["index.html"] = "HOME"
        files["new page.html"] = "New"
        try sample.build(files)
        let plan = try publish(sample, place)
        #expect(plan.new == ["new page.html"])
        #expect(plan.changed == ["index.html"])
        #expect(plan.removed == ["guides/one/index.html", "parishes/tŷ/file [1].txt"])
        #expect(try sample.files(in: "www") == files.merging(["guides/mine.txt": "Mine"]) { $1 })
        #expect(try sample.folders(in: "www") == ["assets", "guides", "search"])
        #expect(try sample.listed(in: "www") == files.keys.sorted())
    }

    @Test(arguments: Place.allCases)
    func `files and folders change places`(place: Place) throws {
        let sample = try SampleSite(["a": "A", "b/c/index.html": "C", "b/d.txt": "D", "e": "E"])
        try publish(sample, place)
        let files = ["a/index.html": "A", "b": "B", "e": "E"]
        try sample.build(files)
        try publish(sample, place)
        #expect(try sample.files(in: "www") == files)
        #expect(try publish(sample, place).isDone)
    }

    @Test(arguments: Place.allCases)
    func `a file that somebody else changed or removed at the target is mended`(place: Place) throws {
        let sample = try SampleSite()
        try publish(sample, place)
        try sample.write("www/index.html", "H0me")
        try FileWriting.removeFile(sample.root + "/www/sitemap.xml")
        let plan = try publish(sample, place)
        #expect(plan.changed == ["index.html"])
        #expect(plan.new == ["sitemap.xml"])
        #expect(try sample.files(in: "www") == SampleSite.files)
    }

    @Test(arguments: Place.allCases)
    func `a folder that Waymark did not fill is refused, and adopted only when asked to`(place: Place) throws
    {
        let sample = try SampleSite()
        try sample.write("www/index.html", "Mine")
        try sample.write("www/notes/mine.txt", "Mine")
        #expect(throws: PublishingError.targetIsForeign("www", example: "index.html")) {
            try publish(sample, place)
        }
        #expect(try sample.files(in: "www") == ["index.html": "Mine", "notes/mine.txt": "Mine"])
        try publish(sample, place, adopting: true)
        #expect(try sample.files(in: "www") == SampleSite.files.merging(["notes/mine.txt": "Mine"]) { $1 })
    }

    @Test(arguments: Place.allCases)
    func `what hosts expect beside a site is no reason to refuse a folder, and stays`(place: Place) throws {
        let sample = try SampleSite()
        try sample.write("www/CNAME", "example.org\n")
        try publish(sample, place)
        #expect(try sample.files(in: "www") == SampleSite.files.merging(["CNAME": "example.org\n"]) { $1 })
    }

    @Test func `what rsync left half sent is removed, and what only looks like it is not`() throws {
        let sample = try SampleSite()
        try publish(sample, .rsync)
        for path in ["guides/.index.html.Ab3dEf", ".waymark.json.000000"] {
            try sample.write("www/" + path, "Ha")
        }
        let strangers = ["guides/.index.html.Ab3dE", "guides/.mine.html.Ab3dEf", "guides/.index.html.Ab-dEf"]
        for path in strangers { try sample.write("www/" + path, "Mine") }
        try publish(sample, .rsync)
        #expect(Set(try sample.files(in: "www").keys) == Set(SampleSite.files.keys).union(strangers))
    }

    @Test(arguments: Place.allCases)
    func `a damaged list is not believed`(place: Place) throws {
        let sample = try SampleSite()
        try publish(sample, place)
        try sample.write("www/.waymark.json", "{\"waymark\":1,\"files\":{\n")
        #expect(throws: PublishingError.targetIsForeign("www", example: "assets/site.0123456789.css")) {
            try publish(sample, place)
        }
        try publish(sample, place, adopting: true)
        #expect(try sample.listed(in: "www") == SampleSite.files.keys.sorted())
    }
}
