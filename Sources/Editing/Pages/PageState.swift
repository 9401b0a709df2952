/// Everything that the browser needs to show a page's form.
public struct PageState: Sendable, Encodable {
    /// A page that a field may name.
    public struct Target: Sendable, Hashable, Encodable {
        /// What is written in the file.
        public let id: String
        /// Its title.
        public let title: String
        /// The id of its kind.
        public let kind: String
    }

    /// The page that another one translates.
    public struct Original: Sendable, Hashable, Encodable {
        /// Its path below the site folder.
        public let path: String
        /// Its title.
        public let title: String
        /// Whether it may be edited as well.
        public let isInScope: Bool
        /// What the translation takes from it, by field, as long as it says nothing of its own there.
        public let inherited: [String: FormValue]
    }

    /// The site's title.
    public let site: String
    /// The page's path below the site folder.
    public let path: String
    /// What tells this version of the file from any other.
    public let version: String
    /// What kind of page it is, in words.
    public let kind: String
    /// Its address, from the root of the host.
    public let address: String
    /// The fields of its form.
    public let fields: [FormField]
    /// What they hold. One that is not among them is written in a way that no form can show.
    public let values: [String: FormValue]
    /// The text below the front matter.
    public let text: String
    /// The whole file, where its top cannot be shown as a form; nil where it can.
    public let source: String?
    /// What is wrong with the page.
    public let problems: [PageProblem]
    /// Pages that fields may name.
    public let targets: [Target]
    /// The page that this one translates, if any.
    public let original: Original?
    /// Whether it was begun here and is kept nowhere else yet, so that it may be thrown away.
    public let isBegun: Bool
}

/// What would become of a page.
public struct PageLook: Sendable, Encodable {
    /// The whole page as it would be published, as HTML; empty where it would not be.
    public let html: String
    /// What would be wrong with it.
    public let problems: [PageProblem]
}

/// What became of a wish to save.
public enum SavingResult: Sendable {
    /// The page is saved; this is its form now, and what the repository says of it, in a sentence.
    case saved(PageState, note: String)
    /// Nothing is saved: somebody else has changed the same meanwhile. The version is that of the file as it is now.
    case clash(EditClash, version: String)
    /// Nothing is saved: the form holds what no such field can.
    case refused([PageProblem])
    /// Nothing is saved, for this reason.
    case failed(String)
}
