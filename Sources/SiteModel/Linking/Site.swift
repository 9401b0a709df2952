/// The whole site: every page, what it refers to, and what refers to it, all of it checked.
public struct Site: Sendable {
    /// What `waymark.yaml` says.
    public let configuration: SiteConfiguration
    /// Every page, drafts included, sorted by path. A page is known by its place in this list.
    public internal(set) var pages: [Page]
    /// The files beside the pages, sorted by path.
    public let files: [ContentFile]
    /// The addresses of generated lists, one for each kind that has pages, by language.
    public let kindLists: [KindList]

    /// Which of `pages` are part of a site. A translation is a draft where its original is, unless it says otherwise.
    public static func publishedPages(
        _ pages: [ParsedPage], configuration: SiteConfiguration, includingDrafts: Bool
    ) -> [Bool] {
        Inheritance.isPublished(pages, configuration: configuration, includingDrafts: includingDrafts)
    }

    /// The home page written for `language`, if there is one.
    public func home(in language: String) -> Int? {
        pages.firstIndex { $0.isPublished && $0.address == configuration.root(of: language) }
    }
}

/// A file in the content folder that is not a page.
public struct ContentFile: Sendable, Hashable {
    /// Its path below the content folder, and so its address.
    public let path: String
    /// Its size in bytes.
    public let size: Int

    /// Makes a file known to the site.
    public init(path: String, size: Int) {
        self.path = path
        self.size = size
    }
}

/// The page that lists every page of one kind in one language.
public struct KindList: Sendable, Hashable {
    /// The id of the kind.
    public let kind: String
    /// The language.
    public let language: String
    /// Where the list lives, such as `principles/`.
    public let address: String
    /// The page an author wrote for it, such as `principles/index.md`.
    public let page: Int?
}

/// One page with everything that the rest of the site says of it.
public struct Page: Sendable {
    /// What its file says.
    @inlinable public var parsed: ParsedPage { _read { yield content.parsed } }
    /// Its kind.
    @inlinable public var kind: Kind { _read { yield content.kind } }
    /// Where it lives: empty for the home page, else ending in `/`.
    public let address: String
    /// Whether it is part of the site that is being built.
    public let isPublished: Bool
    /// The page that it belongs to by its folder or its front matter: its parish.
    public internal(set) var owner: Int?
    /// What it refers to, in the order of its kind's relations and of the file.
    public internal(set) var outgoing: [Citation] = []
    /// What refers to it.
    public internal(set) var incoming: [Citation] = []
    /// Examples that put the same principles into practice, best first, at most five.
    public internal(set) var related: [Int] = []
    /// Where the links of its body lead, in the body's order.
    public internal(set) var bodyTargets: [LinkTarget] = []
    /// Where the links of its Markdown fields lead, in the order of `parsed.markup`.
    public internal(set) var markupTargets: [[LinkTarget]] = []
    /// The files that its fields name, by field.
    public internal(set) var files: [String: Int] = [:]
    /// The same page in every language it has, itself included, in the order of the site's languages.
    public internal(set) var translations: [Int] = []

    /// The page that it translates: the one beside it in the site's main language.
    public internal(set) var original: Int?
    /// The fields that it does not give itself and takes from its original, whose words are in that one's language.
    public internal(set) var inheritedFields: Set<String> = []

    /// Addresses it used to have: `old/address/` or `old.html`.
    public internal(set) var aliases: [String] = []

    @usableFromInline var content: Content

    init(parsed: ParsedPage, kind: Kind, address: String, isPublished: Bool) {
        content = Content(parsed: parsed, kind: kind)
        self.address = address
        self.isPublished = isPublished
    }

    /// Takes the texts of `page`, which is this page as its file says it now, and differs in nothing else.
    mutating func takeTexts(of page: ParsedPage) {
        content = Content(parsed: parsed.withTexts(of: page), kind: kind)
    }

    /// Takes all that `page` says, which is of this page's kind; what follows from it for this page and others is as it was.
    mutating func takeContents(of page: ParsedPage) {
        content = Content(parsed: page, kind: kind)
    }

    /// Its title.
    public var title: String { parsed.title }

    /// What a page has most of, shared by its copies: pages are copied often. Inlinable, so that whoever wants one thing of it
    /// takes that without the rest.
    @usableFromInline final class Content: Sendable {
        @usableFromInline let parsed: ParsedPage
        @usableFromInline let kind: Kind

        init(parsed: ParsedPage, kind: Kind) {
            self.parsed = parsed
            self.kind = kind
        }
    }
}

/// That one page refers to another.
public struct Citation: Sendable, Hashable {
    /// Where the relation stands in the referring page's kind.
    public let relation: Int
    /// The page at the other end.
    public let page: Int
    /// In the referring page's words, how.
    public let how: String?
}

/// Where a link in text leads.
public enum LinkTarget: Sendable, Hashable {
    /// To a page, and an anchor on it.
    case page(Int, anchor: String?)
    /// To a file beside the pages, and a part of it such as `page=2`.
    case file(Int, anchor: String?)
    /// To a generated page, by its address.
    case address(String, anchor: String?)
    /// To another website, or to the page that it stands on.
    case elsewhere
    /// Nowhere: a diagnostic says so.
    case broken
}
