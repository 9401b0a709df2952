public import Diagnostics

/// What a set of fields belongs to, for the words of messages and the place of those about missing fields.
public struct FieldContext: Sendable, Hashable {
    /// What the fields are of, in the words of messages.
    let holder: FieldHolder
    /// Where a missing field is told of: the first line for a page.
    public let position: SourcePosition
    /// Fields that are not missed although they are not there: they come from elsewhere, or could not be
    /// read.
    public let excused: Set<String>
    /// Whether missing fields are told of at all.
    public let reportsMissing: Bool

    /// Makes the context of a page.
    ///
    /// - Parameters:
    ///   - noun: the kind of page with its article, such as `a plan`.
    ///   - position: where a missing field is told of.
    ///   - excused: fields that are not missed although they are not there.
    ///   - reportsMissing: whether missing fields are told of at all.
    ///   - hasFrontMatter: whether there are lines of hyphens between which a missing field can be typed.
    public init(
        _ noun: String,
        position: SourcePosition = SourcePosition(line: 1, column: 1),
        excused: Set<String> = [],
        reportsMissing: Bool = true,
        hasFrontMatter: Bool = true
    ) {
        holder = hasFrontMatter ? .page(noun) : .bare(noun)
        self.position = position
        self.excused = excused
        self.reportsMissing = reportsMissing
    }

    /// Makes the context of a settings file, which has its name and no front matter.
    public init(file name: String, excused: Set<String> = [], reportsMissing: Bool = true) {
        holder = .file(name)
        position = SourcePosition(line: 1, column: 1)
        self.excused = excused
        self.reportsMissing = reportsMissing
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
