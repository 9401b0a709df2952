internal import FrontMatter

/// Where the pages of a kind are shown, besides their own list.
public struct KindPresentation: Sendable, Hashable {
    /// How the home page shows the pages of a kind.
    public enum HomeForm: String, Sendable, Hashable, CaseIterable {
        /// As cards, with their summaries.
        case cards
        /// As the stations of a path.
        case path
        /// As links in columns.
        case links
    }

    /// How the home page shows them; nil where it does not.
    public var home: HomeForm?
    /// Whether their list stands in the menu itself, and not below "More".
    public var isInMenu = false
    /// Whether those that belong to no parish are part of the printed document.
    public var isPrinted = false
    /// Whether their list shows a map of those whose place is given.
    public var isMapped = false
    /// Whether each is a statement that the law asks for: linked at the foot of every page, and checked for its parts.
    public var isStatement = false
    /// Whether a page of each parish, and their own list, lead to where a new one is begun with a browser.
    public var isAddedOnTheWeb = false
}

extension DeclarationReader {
    /// Where the pages of a kind are shown, by the lines of its declaration.
    mutating func presentation(in entries: [YAMLEntry]) -> KindPresentation {
        var presentation = KindPresentation()
        presentation.home = homeForm(in: entries)
        presentation.isInMenu = flag("menu", in: entries)
        presentation.isPrinted = flag("print", in: entries)
        presentation.isMapped = flag("map", in: entries)
        presentation.isStatement = flag("statement", in: entries)
        presentation.isAddedOnTheWeb = flag("add", in: entries)
        return presentation
    }

    /// How the home page shows a kind: one of the forms, or `no`.
    private mutating func homeForm(in entries: [YAMLEntry]) -> KindPresentation.HomeForm? {
        guard let value = entries.value("home") else { return nil }
        let text = value.scalar ?? ""
        if let form = KindPresentation.HomeForm(rawValue: text) { return form }
        if !["no", "false"].contains(text) {
            let forms = KindPresentation.HomeForm.allCases.map(\.rawValue).joined(separator: ", ")
            report(value.position, "After home: write one of \(forms), or no.")
        }
        return nil
    }
}
