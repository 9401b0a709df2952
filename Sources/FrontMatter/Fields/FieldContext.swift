public import Diagnostics

/// What a set of fields belongs to, for the words of messages and the place of those about missing fields.
public struct FieldContext: Sendable, Hashable {
    /// The holder with its article, such as `a plan`.
    public let noun: String
    /// Where a missing field is told of: the first line for a page.
    public let position: SourcePosition
    /// Fields that are not missed although they are not there: they come from elsewhere, or could not be
    /// read.
    public let excused: Set<String>
    /// Whether missing fields are told of at all.
    public let reportsMissing: Bool
    /// Whether there are lines of hyphens between which a missing field can be typed.
    public let hasFrontMatter: Bool

    /// Makes a context.
    public init(
        _ noun: String,
        position: SourcePosition = SourcePosition(line: 1, column: 1),
        excused: Set<String> = [],
        reportsMissing: Bool = true,
        hasFrontMatter: Bool = true
    ) {
        self.noun = noun
        self.position = position
        self.excused = excused
        self.reportsMissing = reportsMissing
        self.hasFrontMatter = hasFrontMatter
    }

    /// The context of a page's front matter: what could not be read is not missed.
    public init(_ noun: String, of document: FrontMatterDocument, excused: Set<String> = []) {
        self.init(
            noun,
            excused: excused.union(document.unreadableKeys),
            reportsMissing: document.isReadable,
            hasFrontMatter: document.hasFrontMatter
        )
    }
}
