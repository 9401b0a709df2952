import Files
import Glibc
import LoopbackServer
import SiteBuild
import Testing

@testable import Preview

/// Each test does something to files and asks what was told of it. What is told is waited for without a limit of time, so
/// a watch that misses something makes the test hang rather than fail now and then.
@Suite(.timeLimit(.minutes(1))) struct SiteWatchTests {
    private let site: TemporarySite
    private let watch: WatchedPaths

    init() throws {
        site = try TemporarySite(["content/guides/a.md": "A", "content/guides/deep/b.md": "B"])
        watch = try WatchedPaths(SiteWatcher(site.path))
    }

    private func rename(_ from: String, _ to: String) {
        #expect(unsafe Glibc.rename(site.path + "/" + from, site.path + "/" + to) == 0)
    }

    @Test func `a file that is written, made or removed is told`() async throws {
        try FileWriting.write(Array("New".utf8), to: site.path + "/content/guides/a.md")
        await watch.wait(for: "content/guides/a.md")
        try site.write("content/guides/c.md", "C")
        await watch.wait(for: "content/guides/c.md")
        try site.remove("content/guides/deep/b.md")
        await watch.wait(for: "content/guides/deep/b.md")
        try site.write("waymark.yaml", "title: Other")
        await watch.wait(for: "waymark.yaml")
    }

    @Test func `an editor that saves by renaming is understood`() async throws {
        try FileWriting.write(Array("New".utf8), to: site.path + "/content/guides/.a.md.swp")
        rename("content/guides/.a.md.swp", "content/guides/a.md")
        await watch.wait(for: "content/guides/a.md")
        rename("content/guides/a.md", "content/guides/a.md~")
        try FileWriting.write(Array("Newer".utf8), to: site.path + "/content/guides/a.md")
        await watch.wait(for: "content/guides/a.md")
    }

    @Test func `new folders are watched with all that is in them`() async throws {
        try FileWriting.makeFolder(site.path + "/content/new/deeper/still")
        await watch.wait(for: "content/new")
        try site.write("content/new/deeper/still/c.md", "C")
        await watch.wait(for: "content/new/deeper/still/c.md")
        try site.write("themes/own/templates/page.mustache", "T")
        await watch.wait(for: "themes")
        try site.write("themes/own/templates/page.mustache", "U")
        await watch.wait(for: "themes/own/templates/page.mustache")
    }

    @Test func `a folder that is renamed is watched under its new name`() async throws {
        rename("content/guides", "content/guidance")
        await watch.waitForEverything()
        try site.write("content/guidance/deep/b.md", "New")
        await watch.wait(for: "content/guidance/deep/b.md")
    }

    @Test func `a folder that is exchanged for another is watched again`() async throws {
        rename("content", "aside")
        try site.write("content/guides/other.md", "O")
        await watch.waitForEverything()
        try site.write("content/guides/other.md", "P")
        await watch.wait(for: "content/guides/other.md")
    }

    @Test func `neither hidden files nor those of the output are told`() async throws {
        try site.write("output/index.html", "O")
        try site.write(".waymark/cache", "C")
        try site.write("content/guides/.hidden", "H")
        try site.write("notes.txt", "N")
        try site.write("content/guides/a.md", "A")
        await watch.wait(for: "content/guides/a.md")
        #expect(
            watch.told.isDisjoint(with: [
                "output/index.html", "content/guides/.hidden", "notes.txt", "output",
            ]))
    }
}

/// What a watcher tells.
private final class WatchedPaths {
    private let stop: Event
    private var changes: AsyncStream<SiteChanges?>.Iterator
    /// What was told since the last wait, and before it.
    private var latest: Set<String> = []
    private(set) var told: Set<String> = []

    init(_ watcher: SiteWatcher) throws {
        stop = try Event()
        let (stream, continuation) = AsyncStream<SiteChanges?>.makeStream()
        changes = stream.makeAsyncIterator()
        watcher.start(until: stop) { continuation.yield($0) }
    }

    deinit { stop.set() }

    /// Waits until a change of `path` is told that was not told before the last wait.
    func wait(for path: String) async {
        while !latest.contains(path) { await take() }
        latest = []
    }

    /// Waits until anything may have changed.
    func waitForEverything() async {
        while !latest.contains("everything") { await take() }
        latest = []
    }

    private func take() async {
        guard let next = await changes.next(), let next else { return }
        latest.formUnion(next.includesEverything ? ["everything"] : next.paths)
        told.formUnion(next.paths)
    }
}
