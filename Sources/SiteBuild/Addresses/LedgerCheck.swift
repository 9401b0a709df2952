internal import Diagnostics
internal import FrontMatter
internal import SiteModel

/// Tells which addresses of the ledger would vanish, where their pages have gone, and what to type to keep them.
struct LedgerCheck {
    private let published: PublishedAddresses
    private let site: Site
    private let guess: MovedPageGuess

    /// One for each page, feed or heading that would not be there any more, and for each line that is none.
    ///
    /// Nothing is told of the headings and the feed of a page that is gone itself: the page's own line mends them too.
    static func diagnostics(_ ledger: AddressLedger, _ prepared: PreparedSite) -> [Diagnostic] {
        let published = PublishedAddresses(prepared)
        var told: Set<AddressLedger.Entry> = []
        let gone = published.gone(of: ledger).filter { told.insert($0.entry).inserted }
        guard !gone.isEmpty else { return ledger.diagnostics }
        let check = LedgerCheck(
            published: published, site: prepared.site,
            guess: MovedPageGuess(ledger, published, site: prepared.site))
        let pages = Set(gone.filter { $0.entry.heading == nil }.map(\.entry.address))
        return ledger.diagnostics
            + gone.compactMap { entry, line in
                let position = SourcePosition(line: line, column: 1)
                if let heading = entry.heading {
                    return pages.contains(entry.address)
                        ? nil : check.vanished(heading, of: entry, at: position)
                }
                if let page = entry.address.page(ofFeed: AtomFeed.fileName), pages.contains(page) {
                    return nil
                }
                return check.vanished(entry, at: position)
            }
    }

    // MARK: Pages

    private func vanished(_ entry: AddressLedger.Entry, at position: SourcePosition) -> Diagnostic {
        let (advice, file) = advice(for: entry)
        return Diagnostic(
            SiteRule.vanishedAddress, path: AddressLedger.fileName, position: position,
            message: "\(entry.line) was published, and nothing would be there any more. " + advice,
            other: file ?? Self.file(at: entry.address))
    }

    /// What to do, and the file to do it in.
    private func advice(for entry: AddressLedger.Entry) -> (String, file: String?) {
        let giveUp = "if it is to go for good, run: waymark build --accept-urls"
        if let draft = site.pages.first(where: { $0.address == entry.address && !$0.isPublished }) {
            let path = draft.parsed.place.path
            return ("Its page, \(path), is a draft now. Take out status: draft, or \(giveUp)", path)
        }
        guard entry.address.isEmpty || entry.address.hasSuffix("/") || entry.address.hasSuffix(".html") else {
            return ("It is a feed, whose list or page is gone; \(giveUp)", nil)
        }
        guard let page = guess.page(for: entry.address) else {
            return (
                "If its text is on another page now, give that page the line: aliases: [\(entry.line)] – and "
                    + giveUp, nil
            )
        }
        let path = page.parsed.place.path
        return (
            "It seems to have moved to \(path): \(Self.aliasLine(for: entry.line, on: page)) – or, \(giveUp)",
            path
        )
    }

    /// How the page is told of its earlier address.
    private static func aliasLine(for address: String, on page: Page) -> String {
        let known = page.parsed.aliases.map(\.address) + [address]
        let verb = page.parsed.aliases.isEmpty ? "add this line at its top" : "make this line at its top"
        return "\(verb): aliases: [\(known.joined(separator: ", "))]"
    }

    /// The file that a page at this address has, unless it is an `index.md`.
    private static func file(at address: String) -> String {
        "content/" + (address.hasSuffix("/") ? address.dropLast() + ".md" : "index.md")
    }

    // MARK: Headings

    private func vanished(
        _ heading: String, of entry: AddressLedger.Entry, at position: SourcePosition
    ) -> Diagnostic? {
        let page: Page? =
            switch published.places[entry.address] {
            case .page(let page), .redirect(let page): site.pages[page]
            case .generated, nil: nil
            }
        guard let page else {
            return headingDiagnostic(
                entry, position, "Nobody writes that page any more; run waymark build --accept-urls", nil)
        }
        let path = page.parsed.place.path
        if heading.hasPrefix("p-") {
            return headingDiagnostic(
                entry, position,
                "\(path) has no paragraph with that number any more. Give each paragraph its old number back, and new ones the numbers after the last.",
                path)
        }
        let renamed = guess.heading(for: heading, on: entry.address).map {
            "Write \"## \($0.words) {#\(heading)}\" there if that is the same heading in other words"
        }
        let advice = renamed ?? "Where a heading has it in other words, write {#\(heading)} behind its words"
        return headingDiagnostic(
            entry, position,
            "\(path) has no heading \"#\(heading)\" any more, so links to it lead to the top of the page. \(advice).",
            path)
    }

    private func headingDiagnostic(
        _ entry: AddressLedger.Entry, _ position: SourcePosition, _ advice: String, _ file: String?
    ) -> Diagnostic {
        Diagnostic(
            SiteRule.vanishedHeading, path: AddressLedger.fileName, position: position,
            message: "\(entry.line) was published. \(advice)", other: file)
    }
}

extension String {
    /// The address of the page that a feed belongs to: `parishes/ash/` of `parishes/ash/feed.xml`; nil for what is no feed.
    fileprivate func page(ofFeed name: String) -> String? {
        hasSuffix("/" + name) ? String(dropLast(name.count)) : nil
    }
}
