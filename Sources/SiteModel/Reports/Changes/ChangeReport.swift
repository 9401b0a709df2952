internal import FrontMatter
public import Markdown

/// What has changed between two states of a site, page by page: a page is the same one as long as it has its kind, its id and
/// its language, wherever it lies.
public struct ChangeReport: Sendable {
    /// What has changed, in general.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
        /// Where the page lives, or what kind it is.
        case place
        /// A field of its front matter: its title, a date, a risk.
        case field
        /// A field that says how far something has come.
        case status
        /// An action of a plan.
        case action
        /// The words of its text.
        case wording
        /// What it refers or links to.
        case link
    }

    /// One thing that has changed on a page.
    public struct Change: Sendable, Hashable {
        /// What sort of thing.
        public let subject: Subject
        /// Which one, as a person would name it: `Action 3 (Plant the verge), status`.
        public let name: String
        /// What it was; nil where there was nothing.
        public let before: String?
        /// What it is; nil where there is nothing now.
        public let after: String?

        init(_ subject: Subject, _ name: String, before: String? = nil, after: String? = nil) {
            self.subject = subject
            self.name = name
            self.before = before
            self.after = after
        }
    }

    /// A page, with what has changed on it.
    public struct Entry: Sendable, Hashable {
        /// The page as it is now, or as it was where it is gone.
        public let page: ReportedPage
        /// Where it lives, or lived: empty for the home page, else ending in `/`.
        public let address: String
        /// Its summary.
        public let summary: String
        /// What has changed; nothing where the page as a whole is new or gone.
        public let changes: [Change]

        init(_ page: Page, changes: [Change] = []) {
            self.page = ReportedPage(page)
            address = page.address
            summary = page.parsed.summary
            self.changes = changes
        }
    }

    /// A site, with a way to its pages' texts, which the site itself does not keep.
    public struct State {
        let site: Site
        let body: (Page) throws -> MarkdownDocument

        /// `body` gives the text of a page of `site`, with its sections.
        public init(_ site: Site, body: @escaping (Page) throws -> MarkdownDocument) {
            self.site = site
            self.body = body
        }
    }

    /// Pages that were not there, by path.
    public let added: [Entry]
    /// Pages that are not there any more, by path. Drafts are not there.
    public let removed: [Entry]
    /// Pages that are not as they were, by path.
    public let changed: [Entry]

    /// Compares two states; throws where the text of a page cannot be read.
    public init(from old: State, to new: State) throws {
        let matching = PageMatching(old.site, new.site)
        let (oldLinks, newLinks) = (PageConnections(old.site), PageConnections(new.site))
        added = matching.added.map { Entry(new.site.pages[$0]) }
        removed = matching.removed.map { Entry(old.site.pages[$0]) }
        changed = try matching.pairs.compactMap { pair in
            let (before, after) = (old.site.pages[pair.old], new.site.pages[pair.new])
            var changes = Self.placeChanges(from: before, to: after)
            changes += FieldChanges(from: before, to: after).changes
            changes += PageConnections.changes(
                from: oldLinks.links(of: before), to: newLinks.links(of: after), kind: after.kind)
            if before.parsed.body.body != after.parsed.body.body {
                let words = WordingChanges(from: try old.body(before), to: try new.body(after)).changes
                let isSilent = words.isEmpty && !changes.contains { $0.subject == .link }
                changes += isSilent ? [Change(.wording, "How the text is set out, not its words")] : words
            }
            return changes.isEmpty ? nil : Entry(after, changes: changes)
        }
    }

    private static func placeChanges(from old: Page, to new: Page) -> [Change] {
        var changes: [Change] = []
        if old.address != new.address {
            changes.append(Change(.place, "Address", before: "/" + old.address, after: "/" + new.address))
        }
        if old.kind.id != new.kind.id {
            let (before, after) = (old.kind.label.text(in: "en"), new.kind.label.text(in: "en"))
            changes.append(Change(.place, "Kind of page", before: before, after: after))
        }
        return changes
    }
}
