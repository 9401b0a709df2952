import Files
import Testing

@testable import Publishing

struct PublisherTests {
    @Test func `a folder without a website is refused`() throws {
        let sample = try SampleSite()
        try FileWriting.removeTree(sample.output)
        #expect(throws: PublishingError.notBuilt(folder: sample.output)) {
            try sample.publish(to: .folder(sample.root + "/www"))
        }
        try sample.write("output/.gitignore", "*")
        #expect(throws: PublishingError.notBuilt(folder: sample.output)) {
            try sample.publish(to: .folder(sample.root + "/www"))
        }
    }

    @Test func `a folder that Waymark did not make is not published`() throws {
        let sample = try SampleSite()
        try FileWriting.removeFile(sample.output + "/.waymark.json")
        #expect(throws: PublishingError.notWaymarks(folder: sample.output)) {
            try sample.publish(to: .folder(sample.root + "/www"))
        }
        try sample.write("output/.waymark.json", "{}")
        #expect(throws: PublishingError.notWaymarks(folder: sample.output)) {
            try sample.publish(to: .folder(sample.root + "/www"))
        }
    }

    @Test func `a website that somebody has changed since is not published`() throws {
        let sample = try SampleSite()
        let target = PublishAddress.folder(sample.root + "/www")
        try sample.write("output/sitemap.xml", "<urlset></urlset>")
        #expect(throws: PublishingError.changedSinceBuild(folder: sample.output, file: "sitemap.xml")) {
            try sample.publish(to: target)
        }
        try FileWriting.removeFile(sample.output + "/sitemap.xml")
        #expect(throws: PublishingError.changedSinceBuild(folder: sample.output, file: "sitemap.xml")) {
            try sample.publish(to: target)
        }
        #expect(try sample.files(in: "www") == [:])
    }

    @Test func `strangers' files in the output are not published`() throws {
        let sample = try SampleSite()
        try sample.write("output/secret.txt", "Secret")
        try sample.publish(to: .folder(sample.root + "/www"))
        #expect(try sample.files(in: "www") == SampleSite.files)
    }

    @Test(arguments: [
        "", "/output", "/output/a", "/content", "/content/a", "/.waymark/a", "/.git/a",
        "/nowhere/../content/a", "/..",
    ])
    func `the site's own folders are no target`(folder: String) throws {
        let sample = try SampleSite()
        let path = sample.root + folder
        #expect(throws: PublishingError.targetIsSource(FileReading.resolved(path))) {
            try sample.publish(to: .folder(path))
        }
    }

    @Test func `a file is no target`() throws {
        let sample = try SampleSite()
        try sample.write("www", "A file")
        #expect(throws: PublishingError.targetIsFile(sample.root + "/www")) {
            try sample.publish(to: .folder(sample.root + "/www"))
        }
    }

    @Test func `a dry run lists and does nothing`() throws {
        let sample = try SampleSite()
        let target = PublishAddress.folder(sample.root + "/www")
        try sample.publish(to: target)
        let before = try sample.files(in: "www")
        try sample.build(["index.html": "HOME", "new.html": "New"])
        let report = try sample.publish(to: target) { $0.isDryRun = true }
        #expect(
            report.text.hasPrefix(
                "new      new.html\nchanged  index.html\nremoved  assets/site.0123456789.css\n"))
        #expect(report.summary == "1 new file, 1 changed, 6 removed")
        #expect(try sample.files(in: "www") == before)
    }

    @Test func `nothing is left in the work folder`() throws {
        let sample = try SampleSite()
        try sample.publish(to: .folder(sample.root + "/www"))
        #expect(try sample.files(in: ".waymark") == ["lock": ""])
        #expect(try sample.folders(in: ".waymark") == [])
    }
}
