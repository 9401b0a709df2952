internal import FrontMatter
internal import Markdown
internal import SiteModel

/// The report of changes as a page for a committee: one file that needs no other, in the look of the website, to be read
/// on a screen, printed, or sent.
///
/// It is no page of the site, and no template makes it, since it is not published with the site: it holds the theme's
/// stylesheet. What was and what is are told apart by words, not by colour alone.
struct ChangesPage {
    private let changes: WrittenChanges
    private let site: Site
    private let theme: [UInt8]
    private var html: [UInt8] = []

    /// What the page needs beyond the theme.
    private static let style = """
        .changes { max-width: 52rem; padding-block: var(--space-6, 2rem); }
        .changes h2 { margin-block: 2.5rem 1rem; }
        .changes h3 { margin-block: 2rem .25rem; }
        .changes dl { margin: 0; }
        .changes dt { font-weight: 600; margin-block-start: .75rem; }
        .changes dd { margin-inline-start: 1.5rem; }
        .changes .file { font-size: .875rem; margin: 0; }
        .changes b { font-weight: 600; }
        .changes del { text-decoration: line-through; }
        .changes ins { text-decoration: underline; text-underline-offset: .15em; }
        """

    init(_ changes: WrittenChanges, site: Site, theme: [UInt8]) {
        self.changes = changes
        self.site = site
        // A stylesheet that ends the element it stands in would be read as markup.
        let text = String(decoding: theme, as: UTF8.self).lowercased()
        self.theme = text.contains("</style") ? [] : theme
    }

    /// The page.
    func bytes() -> [UInt8] {
        var page = self
        page.addHead()
        page.addActions()
        page.addList("New pages", changes.report.added)
        page.addList("Pages taken out", changes.report.removed, isLinked: false)
        page.addChanged()
        page.raw("</main>\n</body>\n</html>\n")
        return page.html
    }

    private var title: String { "What has changed since \(changes.dayInWords)" }

    private mutating func addHead() {
        raw("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
        element("title", "\(title) – \(site.configuration.title)")
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        raw("<meta name=\"color-scheme\" content=\"light dark\">\n<style>\n")
        html += theme
        raw("\n\(Self.style)\n</style>\n</head>\n<body>\n<main id=\"main\" class=\"wrap changes\">\n")
        element("p", site.configuration.title)
        element("h1", title)
        element(
            "p",
            "\(changes.summary) Compared: the website as it was at \(changes.revision), on \(changes.dayInWords), and as it stands on \(changes.today.inWords(language: "en"))."
        )
    }

    /// What a committee asks first: how far the plans have come.
    private mutating func addActions() {
        let entries = changes.report.changed.compactMap { entry in
            let actions = entry.changes.filter { $0.subject == .action }
            return actions.isEmpty ? nil : (entry, actions)
        }
        guard !entries.isEmpty else { return }
        element("h2", "Actions")
        for (entry, actions) in entries {
            addTitle(of: entry, isLinked: true)
            add(actions)
        }
    }

    private mutating func addList(_ title: String, _ entries: [ChangeReport.Entry], isLinked: Bool = true) {
        guard !entries.isEmpty else { return }
        element("h2", title)
        for entry in entries {
            addTitle(of: entry, isLinked: isLinked)
            if !entry.summary.isEmpty { element("p", entry.summary) }
        }
    }

    private mutating func addChanged() {
        let entries = changes.report.changed.compactMap { entry in
            let others = entry.changes.filter { $0.subject != .action }
            return others.isEmpty ? nil : (entry, others)
        }
        guard !entries.isEmpty else { return }
        element("h2", "Changed pages")
        for (entry, others) in entries {
            addTitle(of: entry, isLinked: true)
            add(others)
        }
    }

    private mutating func addTitle(of entry: ChangeReport.Entry, isLinked: Bool) {
        raw("<h3>")
        if isLinked {
            raw("<a href=\"")
            text(site.configuration.base.absolute(entry.address))
            raw("\">")
        }
        text(entry.page.title)
        raw(isLinked ? "</a></h3>\n" : "</h3>\n")
        let kind = site.configuration.kinds.kind(entry.page.kind)?.label.text(in: "en") ?? entry.page.kind
        raw("<p class=\"file\">")
        text("\(kind), \(entry.page.path)")
        raw("</p>\n")
    }

    private mutating func add(_ changes: [ChangeReport.Change]) {
        raw("<dl>\n")
        for change in changes {
            element("dt", change.name)
            add("Was", "del", change.before)
            add("Is now", "ins", change.after)
            if change.before == nil, change.after == nil { element("dd", "Changed") }
        }
        raw("</dl>\n")
    }

    private mutating func add(_ label: StaticString, _ tag: StaticString, _ words: String?) {
        guard let words else { return }
        raw("<dd><b>\(label):</b> <\(tag)>")
        text(words)
        raw("</\(tag)></dd>\n")
    }

    private mutating func element(_ name: StaticString, _ words: String) {
        raw("<\(name)>")
        text(words)
        raw("</\(name)>\n")
    }

    private mutating func raw(_ markup: String) { html += markup.utf8 }
    private mutating func text(_ words: String) { HTMLEscaping.append(words, to: &html) }
}
