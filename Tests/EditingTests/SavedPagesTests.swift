import Files
import SiteBuild
import Testing

@testable import Editing

struct SavedPagesTests {
    private func git(_ site: EditedSite, _ arguments: String...) throws -> String {
        let run = try #require(try ProgramRun.run("git", ["-C", site.path] + arguments))
        try #require(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
        return String(decoding: run.output, as: UTF8.self)
    }

    private func repository() throws -> EditedSite {
        let site = try EditedSite()
        _ = try git(site, "init", "--quiet", "--initial-branch", "main")
        for setting in [
            ["user.name", "Test"], ["user.email", "test@example.org"], ["commit.gpgsign", "false"],
        ] {
            _ = try git(site, "config", setting[0], setting[1])
        }
        _ = try git(site, "add", "--all")
        _ = try git(site, "commit", "--quiet", "--message", "Begin")
        return site
    }

    @Test func `a saved page is committed to its branch, and nothing else is`() async throws {
        let site = try repository()
        try site.write("content/examples/other.md", "---\ntitle: Other\n---\n")
        let editor = try site.editor(branch: "ash-changes")
        let path = "content/examples/seed-swap.md"
        let state = try #require(try await editor.page(path))
        let wish = PageEdit(
            path: path, version: state.version,
            fields: ["owner": .init(from: .text("Clerk"), to: .text("Warden"))], text: nil)
        guard case .saved(_, let note) = try await editor.save(wish) else {
            Issue.record("It was not saved.")
            return
        }
        #expect(note == "It is kept on the branch ash-changes.")
        #expect(try git(site, "log", "--format=%s|%an", "main..ash-changes") == "Edit Seed swap|Test\n")
        #expect(try git(site, "show", "--name-only", "--format=", "ash-changes") == path + "\n")
        #expect(try git(site, "status", "--porcelain", "content") == "?? content/examples/other.md\n")
    }

    @Test func `what git needs and does not have is told in a sentence`() throws {
        let site = try EditedSite()
        #expect(
            throws: EditingError(
                "The site is not in a git repository. Begin one with: git init, or leave out --branch.")
        ) {
            _ = try SavedPages(branch: "b", site: site.path)
        }
        let known = try repository()
        #expect(
            throws: EditingError(
                "\"a b\" cannot be the name of a branch. Choose one such as ashford-changes.")
        ) {
            _ = try SavedPages(branch: "a b", site: known.path)
        }
    }

    @Test func `a page that was begun here is committed when it is saved, also as it stands`() async throws {
        let site = try repository()
        let editor = try site.editor(branch: "ash-changes")
        #expect(try await editor.list().branch == "ash-changes")
        let path = try await editor.newPage(
            NewPage(kind: "example", title: "New swap", parish: "ash", id: nil))
        let state = try #require(try await editor.page(path))
        let wish = PageEdit(path: path, version: state.version, fields: [:], text: nil)
        guard case .saved(_, let note) = try await editor.save(wish) else {
            Issue.record("It was not saved.")
            return
        }
        #expect(note == "It is kept on the branch ash-changes.")
        #expect(try git(site, "show", "--name-only", "--format=", "ash-changes") == path + "\n")
        guard case .saved(_, let second) = try await editor.save(wish) else {
            Issue.record("It was not saved again.")
            return
        }
        #expect(second.isEmpty)
        #expect(try await editor.page(path)?.isBegun == false)
    }

    /// Saves the page at `path` with another text, or as it stands, and gives what is said of it.
    private func save(_ path: String, text: String? = nil, _ editor: Editor) async throws -> String {
        let state = try #require(try await editor.page(path))
        let wish = PageEdit(
            path: path, version: state.version, fields: [:],
            text: text.map { .init(from: state.text, to: $0) })
        guard case .saved(_, let note) = try await editor.save(wish) else {
            throw EditingError("It was not saved.")
        }
        return note
    }

    @Test(arguments: [true, false])
    func `what git has refused is committed when it is saved again`(isNew: Bool) async throws {
        let site = try repository()
        let editor = try site.editor(branch: "ash-changes")
        let path =
            isNew
            ? try await editor.newPage(NewPage(kind: "example", title: "New swap", parish: "ash", id: nil))
            : "content/examples/seed-swap.md"
        // Another git is at work, or was ended in the middle of it.
        try site.write(".git/index.lock", "")
        let refusal = try await save(path, text: "Words.", editor)
        #expect(refusal.hasPrefix("It is saved, but git did not take it: "))
        #expect(refusal.hasSuffix(" It is tried again when this page is saved next."))
        #expect(try await editor.page(path)?.isBegun == isNew)
        try FileWriting.removeFile(site.path + "/.git/index.lock")
        #expect(try await save(path, editor) == "It is kept on the branch ash-changes.")
        #expect(try git(site, "show", "--name-only", "--format=", "ash-changes") == path + "\n")
        #expect(try git(site, "status", "--porcelain", "content").isEmpty)
        #expect(try await save(path, editor).isEmpty)
        #expect(try await editor.page(path)?.isBegun == false)
    }

    @Test func `a saved page takes its own new pictures along, and one that is thrown away takes them away`()
        async throws
    {
        let site = try repository()
        let editor = try site.editor(branch: "ash-changes")
        func new(_ title: String) async throws -> String {
            try await editor.newPage(NewPage(kind: "example", title: title, parish: nil, id: nil))
        }
        let (wrong, right) = (try await new("Wrong"), try await new("Right"))
        for (name, shade) in [("wrong", UInt8(10)), ("shared", 20), ("shown", 30)] {
            let file = try await editor.addPicture(Self.picture(shade), named: "\(name).png", beside: wrong)
            #expect(file == "\(name).png")
        }
        for (name, shade) in [("shared", UInt8(20)), ("right", 40)] {
            _ = try await editor.addPicture(Self.picture(shade), named: "\(name).png", beside: right)
        }
        // A picture that was there before is nobody's to take away.
        try FileWriting.write(
            try FileReading.bytes(at: site.path + "/content/examples/wrong.png"),
            to: site.path + "/content/examples/older.png")
        _ = try await editor.addPicture(Self.picture(10), named: "older.png", beside: wrong)
        _ = try await save("content/examples/seed-swap.md", text: "![](shown.png \"decoration\")", editor)
        #expect(
            try git(site, "show", "--name-only", "--format=", "ash-changes")
                == "content/examples/seed-swap.md\n")

        try await editor.discard(wrong, version: try #require(try await editor.page(wrong)).version)
        let left = try FolderListing.contents(of: site.path + "/content/examples").map(\.path).sorted()
        #expect(left == ["older.png", "right.md", "right.png", "seed-swap.md", "shared.png", "shown.png"])
        _ = try await save(right, text: "Words.", editor)
        #expect(
            try git(site, "show", "--name-only", "--format=", "ash-changes").split(separator: "\n") == [
                "content/examples/right.md", "content/examples/right.png", "content/examples/shared.png",
            ])
    }

    /// A picture of one dot in a shade of grey, as a GIF.
    private static func picture(_ shade: UInt8) -> [UInt8] {
        let screen: [UInt8] = [1, 0, 1, 0, 0x80, 0, 0]
        let colours: [UInt8] = [shade, shade, shade, 0, 0, 0]
        let dot: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]
        return Array("GIF89a".utf8) + screen + colours + dot
    }

    @Test func `what somebody has committed by hand since git refused it is kept`() async throws {
        let site = try repository()
        let editor = try site.editor(branch: "ash-changes")
        let path = "content/examples/seed-swap.md"
        try site.write(".git/index.lock", "")
        _ = try await save(path, text: "Words.", editor)
        try FileWriting.removeFile(site.path + "/.git/index.lock")
        _ = try git(site, "commit", "--quiet", "--message", "By hand", "--", path)
        #expect(try await save(path, editor) == "It is kept on the branch ash-changes.")
        #expect(try await save(path, editor).isEmpty)
        #expect(try git(site, "log", "--format=%s", "main..ash-changes") == "By hand\n")
    }
}
