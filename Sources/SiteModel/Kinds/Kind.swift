public import FrontMatter

/// A kind of page: what its pages hold and what they may refer to.
public struct Kind: Sendable, Hashable {
    /// Its name in front matter and in references, such as `example`.
    public let id: String
    /// Pages in this folder of the content are of this kind; empty for a kind that has none.
    public let folder: String
    /// One of them, such as "Example".
    public let label: LocalizedText
    /// Several of them, such as "Examples".
    public let plural: LocalizedText
    /// Its own fields, in the order in which readers see them.
    public let ownFields: [FieldSchema]
    /// Its own fields, then those that every kind has, then its relations: all that authors may write.
    public let fields: [FieldSchema]
    /// Its own relations and those that every kind has.
    public let relations: [Relation]
    /// The relation by which pages in a folder below one of its pages belong to that page; see `parish`.
    public let gathers: String?
    /// The relation whose shared pages make two pages of this kind related.
    public let relatedBy: String?
    /// What groups the list of all its pages: `letter` for an A to Z, or the name of a text field.
    public let listedBy: String?
    /// Whether paragraphs that begin with a number keep it, and can be linked by it.
    public let numbersParagraphs: Bool
    /// Whether its pages each define a term, which is linked where other pages use it.
    public let definesTerms: Bool
    /// The names of lists that are lettered, a, b, c.
    public let orderedFields: Set<String>
    /// The names of objects that show which of their fields are not stated.
    public let fieldsShowingMissing: Set<String>
    /// Where its pages are shown, besides their own list.
    public let presentation: KindPresentation
    /// Fields and relations whose declarations cannot be understood: pages that have them are not at fault.
    let mistakenFields: Set<String>
}

/// What pages of one kind may say of pages of others.
public struct Relation: Sendable, Hashable {
    /// Its name in front matter, such as `principles`; with the field it stands in, such as `actions.inspired-by`.
    public let name: String
    /// The ids of the kinds it may lead to; empty for any.
    public let targets: [String]
    /// What heads the list on the page that refers.
    public let label: LocalizedText
    /// What heads the list on the page referred to; empty where nothing is listed there.
    public let inverse: LocalizedText
    /// How many a page ought to have.
    public let minimum: Int
    /// How many a page may have.
    public let most: Int
    /// Whether it must not lead round in a circle: a plan does not take the place of one that takes its place.
    public let isAcyclic: Bool
    /// What authors are told about it, in a sentence; empty where there is none.
    public let help: String

    /// The field and the field within it, for a relation that stands in a list of objects.
    public var nesting: (outer: String, inner: String)? {
        guard let dot = name.firstIndex(of: ".") else { return nil }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }
}

/// Every kind a site has.
public struct KindTable: Sendable, Hashable {
    /// In the order of their declaration.
    public let kinds: [Kind]
    /// What pages of every kind may have, relations among them.
    let commonFields: [FieldSchema]
    private let byID: [String: Int]
    private let byFolder: [String: Int]

    /// The kind of pages that no folder and no front matter gives another.
    public static let pageID = "page"

    /// A page of no kind in particular, for when even that kind is not declared.
    static let plainPage = Kind(
        id: pageID, folder: "", label: LocalizedText("Page"), plural: LocalizedText("Pages"), ownFields: [],
        fields: [], relations: [], gathers: nil, relatedBy: nil, listedBy: nil, numbersParagraphs: false,
        definesTerms: false, orderedFields: [], fieldsShowingMissing: [],
        presentation: KindPresentation(), mistakenFields: [])

    init(_ kinds: [Kind], commonFields: [FieldSchema]) {
        self.kinds = kinds
        self.commonFields = commonFields
        byID = Dictionary(kinds.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let folders = kinds.enumerated().filter { !$0.element.folder.isEmpty }
        byFolder = Dictionary(folders.map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The names of the fields of every kind.
    var fieldNames: Set<String> { Set(kinds.flatMap { $0.fields.map(\.name) }) }

    /// The kind called `id`.
    public func kind(_ id: String) -> Kind? { byID[id].map { kinds[$0] } }

    /// The kind whose pages live in `folder`.
    public func kind(inFolder folder: some StringProtocol) -> Kind? {
        byFolder[String(folder)].map { kinds[$0] }
    }

    /// Where in the order of declaration the kind called `id` stands; after all others where there is none.
    public func order(of id: String) -> Int { byID[id] ?? kinds.count }
}
