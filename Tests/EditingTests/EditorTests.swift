import Files
import SiteBuild
import Testing

@testable import Editing

struct EditorTests {
    private static let path = "content/examples/seed-swap.md"

    private func edit(_ state: PageState, _ fields: [String: FormValue], text: String? = nil) throws
        -> PageEdit
    {
        var changes: [String: PageEdit.Change<FormValue>] = [:]
        for (name, value) in fields {
            changes[name] = .init(from: try #require(state.values[name]), to: value)
        }
        return PageEdit(
            path: state.path, version: state.version, fields: changes,
            text: text.map { .init(from: state.text, to: $0) })
    }

    @Test func `the list tells what asks for attention`() async throws {
        let site = try EditedSite()
        let list = try await site.editor().list()
        #expect(list.site == "Test site" && list.scope == "")
        #expect(
            list.pages.map(\.title) == [
                "Ash", "Ash plan", "Beck", "Decide together", "Seed swap", "Share the work",
            ])
        let plan = try #require(list.pages.first { $0.title == "Ash plan" })
        #expect(
            plan.kind == "Plan" && plan.parish == "Ash" && plan.review == "1 January 2025" && plan.isOverdue)
        #expect(list.parishes.map(\.id) == ["ash", "beck"])
    }

    @Test func `a scope keeps to its own pages, for lists, forms, new pages and saving`() async throws {
        let site = try EditedSite()
        let editor = try site.editor(scope: "parishes/ash")
        let list = try await editor.list()
        #expect(list.scope == "parishes/ash")
        #expect(list.pages.map(\.title) == ["Ash", "Ash plan"])
        #expect(list.parishes.map(\.id) == ["ash"])
        #expect(!list.kinds.contains { $0.id == "parish" })
        #expect(try await editor.page(Self.path) == nil)
        await #expect(throws: UsageError.self) {
            try await editor.newPage(NewPage(kind: "example", title: "X", parish: "beck", id: nil))
        }
        await #expect(throws: UsageError.self) {
            try await editor.newPage(NewPage(kind: "example", title: "X", parish: nil, id: nil))
        }
        let path = try await editor.newPage(
            NewPage(kind: "example", title: "New swap", parish: "ash", id: nil))
        #expect(path == "content/parishes/ash/examples/new-swap.md")
        let foreign = PageEdit(
            path: Self.path, version: "", fields: ["title": .init(from: .text(""), to: .text("X"))], text: nil
        )
        guard case .failed = try await editor.save(foreign) else {
            Issue.record("A page outside the scope was saved.")
            return
        }
        #expect(try site.text(Self.path) == EditedSite.swap)
    }

    @Test func `saving changes the wanted bytes and no others`() async throws {
        let site = try EditedSite()
        let editor = try site.editor()
        let state = try #require(try await editor.page(Self.path))
        let result = try await editor.save(
            try edit(
                state,
                ["title": .text("Seed and plant swap"), "date": .text("5 May 2026"), "owner": .text("")],
                text: "# Seeds\n\nWe swapped, twice."))
        guard case .saved(let now, let note) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(note.isEmpty)
        #expect(now.values["date"] == .text("5 May 2026"))
        #expect(
            try site.text(Self.path)
                == EditedSite.swap.replacing("Seed swap ", with: "Seed and plant swap ").replacing(
                    "14/03/2026", with: "2026-05-05"
                )
                .replacing("owner: Clerk\n", with: "").replacing("swapped.", with: "swapped, twice."))
    }

    @Test func `two people's edits of different fields are both kept`() async throws {
        let site = try EditedSite()
        let editor = try site.editor()
        let state = try #require(try await editor.page(Self.path))
        try site.write(Self.path, EditedSite.swap.replacing("owner: Clerk", with: "owner: Warden"))
        let result = try await editor.save(try edit(state, ["title": .text("New")]))
        guard case .saved = result else {
            Issue.record("\(result)")
            return
        }
        #expect(
            try site.text(Self.path)
                == EditedSite.swap.replacing("owner: Clerk", with: "owner: Warden").replacing(
                    "Seed swap ", with: "New "))
    }

    @Test func `two people's edits of the same meet, and nothing is written until one has chosen`()
        async throws
    {
        let site = try EditedSite()
        let editor = try site.editor()
        let state = try #require(try await editor.page(Self.path))
        let theirs = EditedSite.swap.replacing("Seed swap ", with: "Theirs ").replacing(
            "We swapped.", with: "They swapped.")
        try site.write(Self.path, theirs)
        let mine = try edit(state, ["title": .text("Mine"), "owner": .text("Warden")], text: "Mine.")
        guard case .clash(let clash, let version) = try await editor.save(mine) else {
            Issue.record("There was no clash.")
            return
        }
        #expect(clash.fields == ["title": .text("Theirs")])
        #expect(clash.text == "# Seeds\n\nThey swapped.")
        #expect(try site.text(Self.path) == theirs)
        let chosen = PageEdit(
            path: Self.path, version: version,
            fields: [
                "title": .init(from: .text("Theirs"), to: .text("Mine")),
                "owner": .init(from: .text("Clerk"), to: .text("Warden")),
            ], text: nil)
        guard case .saved = try await editor.save(chosen) else {
            Issue.record("The choice was not saved.")
            return
        }
        #expect(
            try site.text(Self.path)
                == theirs.replacing("Theirs ", with: "Mine ").replacing("Clerk", with: "Warden"))
    }

    @Test(arguments: [
        (["date": FormValue.text("32 May 2026")], ["date"], "does not exist"),
        (
            ["principles": .list([.group(["id": .text("decid"), "how": .text("")])])], ["principles", "0"],
            "Did you mean \"decide\"?"
        ),
        (["title": .text("")], ["title"], "This needs to be filled in."),
        (
            ["facts": .list([.group(["text": .text(""), "value": .text("4")])])], ["facts", "0", "text"],
            "This needs to be filled in."
        ),
    ])
    func `a field that cannot be is not saved, and says so`(
        fields: [String: FormValue], place: [String], words: String
    ) async throws {
        let site = try EditedSite()
        let editor = try site.editor()
        let state = try #require(try await editor.page(Self.path))
        guard case .refused(let problems) = try await editor.save(try edit(state, fields)) else {
            Issue.record("It was not refused.")
            return
        }
        #expect(problems.map(\.field) == [place], "\(problems)")
        #expect(problems.first?.message.contains(words) == true, "\(problems)")
        #expect(try site.text(Self.path) == EditedSite.swap)
    }

    @Test func `a mistake in the text is told at its line, and does not keep it from being saved`()
        async throws
    {
        let site = try EditedSite()
        let editor = try site.editor()
        let state = try #require(try await editor.page(Self.path))
        let wish = try edit(state, [:], text: "# Seeds\n\n[Where](nowhere.md)")
        let look = try #require(try await editor.look(wish))
        #expect(look.problems.map(\.line) == [3])
        #expect(look.problems.first?.isError == true)
        guard case .saved(let now, _) = try await editor.save(wish) else {
            Issue.record("It was not saved.")
            return
        }
        #expect(now.problems == look.problems)
    }

    @Test func `the preview is the whole page as it would be published`() async throws {
        let site = try EditedSite()
        let editor = try site.editor()
        let state = try #require(try await editor.page(Self.path))
        let look = try #require(
            try await editor.look(try edit(state, ["title": .text("Brand-new")], text: "**Bold** words")))
        #expect(look.html.contains("<h1>Brand-new</h1>") && look.html.contains("<strong>Bold</strong> words"))
        #expect(look.html.contains("Decide together"))
    }

    @Test func `a new page is drafted, and filled in below its notes`() async throws {
        let site = try EditedSite()
        let editor = try site.editor()
        let path = try await editor.newPage(
            NewPage(kind: "example", title: "Café: \"the\" swap", parish: nil, id: nil))
        let draft = try site.text(path)
        let state = try #require(try await editor.page(path))
        #expect(state.values["title"] == .text("Café: \"the\" swap"))
        #expect(
            state.problems.contains {
                $0.field == ["summary"] && $0.message == "Say in one or two sentences what the page is about."
            })
        let wish = try edit(
            state,
            [
                "summary": .text("Seeds."), "started": .text("March 2026"),
                "principles": .list([.group(["id": .text("share"), "how": .text("We did.")])]),
            ], text: "We met.")
        guard case .saved(let now, _) = try await editor.save(wish) else {
            Issue.record("It was not saved.")
            return
        }
        #expect(now.problems.isEmpty, "\(now.problems)")
        let text = try site.text(path)
        #expect(
            text.contains("summary: Seeds.\n") && text.contains("#started: 14 March 2026\nstarted: 2026-03\n")
        )
        #expect(text.contains("principles:\n  - id: share\n    how: We did.\n#  - id: decide\n#    how:\n"))
        #expect(text.hasSuffix("\n---\n\nWe met.\n"))
        let kept = draft.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("#") } == kept)
    }

    @Test func `what somebody else has written so that no form can show it is not written over`() async throws
    {
        let site = try EditedSite()
        let editor = try site.editor()
        let state = try #require(try await editor.page(Self.path))
        let theirs = EditedSite.swap.replacing("owner: Clerk", with: "owner: {post: Clerk}")
        try site.write(Self.path, theirs)
        guard case .failed(let sentence) = try await editor.save(try edit(state, ["owner": .text("Warden")]))
        else {
            Issue.record("It was saved.")
            return
        }
        #expect(
            sentence.hasPrefix(
                "“Page owner” is written in this page's file in a way that cannot be changed here."))
        #expect(try site.text(Self.path) == theirs)
    }

    @Test(arguments: [
        ("Seed swap", "There is a page of this kind with this title already."),
        ("!?", "Choose one with letters a to z"),
    ])
    func `a title that makes no new page is told as one`(title: String, words: String) async throws {
        let site = try EditedSite()
        let editor = try site.editor()
        let error = await #expect(throws: EditingError.self) {
            try await editor.newPage(NewPage(kind: "example", title: title, parish: nil, id: nil))
        }
        #expect(error?.description.contains(words) == true)
    }

    @Test func `a mistake calls fields what the form calls them`() async throws {
        let site = try EditedSite()
        let editor = try site.editor()
        let state = try #require(try await editor.page(Self.path))
        let look = try await editor.look(try edit(state, ["review-every": .text("often")]))
        #expect(look?.problems.map(\.field) == [["review-every"]])
        #expect(
            look?.problems.first?.message.hasPrefix("\u{201C}Review every\u{201D} ") == true,
            "\(look?.problems ?? [])")
    }

    @Test func `a parish belongs to no parish`() async throws {
        let site = try EditedSite()
        let editor = try site.editor()
        let list = try await editor.list()
        #expect(list.kinds.filter(\.gathers).map(\.id) == ["parish"])
        await #expect(throws: EditingError("A page of this kind cannot belong to a parish.")) {
            try await editor.newPage(NewPage(kind: "parish", title: "Elm", parish: "ash", id: nil))
        }
        #expect(throws: (any Error).self) { try site.text("content/parishes/ash/parishes/elm/index.md") }
    }

    @Test func `a page that was begun here may be thrown away, and no other`() async throws {
        let site = try EditedSite()
        let editor = try site.editor()
        let path = try await editor.newPage(NewPage(kind: "plan", title: "Wrong", parish: nil, id: nil))
        let state = try #require(try await editor.page(path))
        #expect(state.isBegun)
        await #expect(throws: EditingError.self) { try await editor.discard(path, version: "another") }
        try await editor.discard(path, version: state.version)
        #expect(try await editor.page(path) == nil)
        let old = try #require(try await editor.page(Self.path))
        #expect(!old.isBegun)
        await #expect(throws: EditingError("Only a page that was begun here can be thrown away.")) {
            try await editor.discard(Self.path, version: old.version)
        }
        #expect(try site.text(Self.path) == EditedSite.swap)
        // What was begun anew under its name by other means is not it.
        try site.write(path, EditedSite.swap)
        await #expect(throws: EditingError.self) {
            try await editor.discard(path, version: try #require(try await editor.page(path)).version)
        }
    }
}
