public import Diagnostics
public import FrontMatter
public import Markdown

/// What one file says, before anything is known of the others.
///
/// An object that never changes, for the reason that a `MarkdownDocument` is one.
public final class ParsedPage: Sendable, Equatable {
    /// Where the file lies and what its place says.
    public let place: ContentPath
    /// The page's language.
    public let language: String
    /// The id of its kind.
    public let kind: String
    /// Whether it is the page of a kind's folder, such as `principles/index.md`, and so is not of that kind itself.
    public let isSection: Bool
    /// Its title; the id where the file gives none.
    public let title: String
    /// Its summary, or empty.
    public let summary: String
    /// Its status in the front matter.
    public let status: PageStatus
    /// Its fields with their values, in the order of the kind's declaration.
    public let fields: [TypedField]
    /// The names of all fields that are written, also of those that could not be read.
    public let writtenFields: Set<String>
    /// Where the names of fields stand after which nothing is written.
    public let blankFields: [String: SourcePosition]
    /// What it refers to in its front matter.
    public let references: [ParsedReference]
    /// Addresses it used to have, with where each is written.
    public let aliases: [Alias]
    /// Files that its fields name.
    public let files: [FileReference]
    /// The text below the front matter.
    public let body: MarkdownDocument
    /// The fields that are Markdown, in the order of the kind's declaration.
    public let markup: [FieldMarkup]
    /// What was found wrong in this file alone.
    public let diagnostics: [Diagnostic]

    /// Makes a page of its parts, as a cache does.
    package init(
        place: ContentPath, language: String, kind: String, isSection: Bool, title: String, summary: String,
        status: PageStatus, fields: [TypedField], writtenFields: Set<String>,
        blankFields: [String: SourcePosition], references: [ParsedReference], aliases: [Alias],
        files: [FileReference], body: MarkdownDocument, markup: [FieldMarkup],
        diagnostics: [Diagnostic]
    ) {
        self.place = place
        self.language = language
        self.kind = kind
        self.isSection = isSection
        self.title = title
        self.summary = summary
        self.status = status
        self.fields = fields
        self.writtenFields = writtenFields
        self.blankFields = blankFields
        self.references = references
        self.aliases = aliases
        self.files = files
        self.body = body
        self.markup = markup
        self.diagnostics = diagnostics
    }

    /// This page with other parts where any are given.
    package func with(
        status: PageStatus? = nil, fields: [TypedField]? = nil, references: [ParsedReference]? = nil,
        body: MarkdownDocument? = nil, markup: [FieldMarkup]? = nil, diagnostics: [Diagnostic]? = nil
    ) -> ParsedPage {
        ParsedPage(
            place: place, language: language, kind: kind, isSection: isSection, title: title,
            summary: summary, status: status ?? self.status, fields: fields ?? self.fields,
            writtenFields: writtenFields, blankFields: blankFields, references: references ?? self.references,
            aliases: aliases, files: files, body: body ?? self.body, markup: markup ?? self.markup,
            diagnostics: diagnostics ?? self.diagnostics)
    }

    /// This page with the body and the Markdown fields of `other`.
    func withTexts(of other: ParsedPage) -> ParsedPage {
        with(body: other.body, markup: other.markup, diagnostics: other.diagnostics)
    }

    /// Whether two pages say the same.
    public static func == (left: ParsedPage, right: ParsedPage) -> Bool {
        left === right
            || left.place == right.place && left.language == right.language && left.kind == right.kind
                && left.isSection == right.isSection && left.title == right.title
                && left.summary == right.summary && left.status == right.status
                && left.fields == right.fields && left.writtenFields == right.writtenFields
                && left.blankFields == right.blankFields && left.references == right.references
                && left.aliases == right.aliases && left.files == right.files && left.body == right.body
                && left.markup == right.markup && left.diagnostics == right.diagnostics
    }

    /// An address a page used to have.
    public struct Alias: Sendable, Hashable {
        /// The address as written.
        public let address: String
        /// Where it is written.
        public let position: SourcePosition

        package init(address: String, position: SourcePosition) {
            self.address = address
            self.position = position
        }
    }

    /// A file that a field names.
    public struct FileReference: Sendable, Hashable {
        /// The field's name.
        public let field: String
        /// The path as written.
        public let path: String
        /// Where it is written.
        public let position: SourcePosition

        package init(field: String, path: String, position: SourcePosition) {
            self.field = field
            self.path = path
            self.position = position
        }
    }

    /// A field that is Markdown, on its own, in a list, or in a group of fields.
    public struct FieldMarkup: Sendable, Equatable {
        /// The field's name; of one in a group, the group's name and its own: `implications.legal`.
        public let field: String
        /// Where in a list it stands, from 0; 0 for a field that is no list.
        public let item: Int
        /// Its text.
        public let document: MarkdownDocument

        package init(field: String, item: Int, document: MarkdownDocument) {
            self.field = field
            self.item = item
            self.document = document
        }
    }

    /// The value of the field `name`, or nil.
    public func value(_ name: String) -> TypedValue? { fields.first { $0.name == name }?.value }
}

/// Whether a page is shown.
public enum PageStatus: String, Sendable, Hashable {
    /// Part of the site.
    case published
    /// Left out unless drafts are asked for.
    case draft
    /// Part of the site, marked as no longer current.
    case archived
}

/// One entry of a relation in a page's front matter.
public struct ParsedReference: Sendable, Hashable {
    /// The name of the relation.
    public let relation: String
    /// What it refers to, how, and where that is written.
    public let reference: Reference
    /// The file it is written in: the page's own, or the index page whose defaults it is one of.
    public let path: String

    package init(relation: String, reference: Reference, path: String) {
        self.relation = relation
        self.reference = reference
        self.path = path
    }
}
