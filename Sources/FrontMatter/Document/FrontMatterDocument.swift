public import Diagnostics

/// A page's front matter, and where its text begins.
public struct FrontMatterDocument: Sendable {
    /// The fields, in the order they were written, each name once.
    public let fields: [YAMLEntry]
    /// The byte of the source at which the body starts.
    public let bodyOffset: Int
    /// The line of the file on which the body starts, from 1.
    public let bodyLine: Int
    /// Whether the file begins with front matter, if only an empty one.
    public let hasFrontMatter: Bool
    /// Whether the fields can be relied upon, but for `unreadableKeys`. Where not, it would not help to say
    /// that one is missing.
    public let isReadable: Bool
    /// Fields that were written but could not be read: they are not in `fields`, and not missing either.
    public let unreadableKeys: Set<String>
    /// What is wrong with the front matter, and with the encoding of the whole file.
    public let diagnostics: [Diagnostic]

    /// The value under `key`; nil where there is none.
    public subscript(key: String) -> YAMLValue? {
        fields.first { $0.key == key }?.value
    }

    /// A page with front matter.
    init(
        fields: [YAMLEntry],
        bodyOffset: Int,
        bodyLine: Int,
        unreadableKeys: Set<String>,
        diagnostics: [Diagnostic]
    ) {
        self.fields = fields
        self.bodyOffset = bodyOffset
        self.bodyLine = bodyLine
        self.unreadableKeys = unreadableKeys
        self.diagnostics = diagnostics
        hasFrontMatter = true
        isReadable = true
    }

    /// A page without front matter.
    init(bodyOffset: Int, isReadable: Bool, diagnostics: [Diagnostic]) {
        fields = []
        self.bodyOffset = bodyOffset
        bodyLine = 1
        hasFrontMatter = false
        self.isReadable = isReadable
        unreadableKeys = []
        self.diagnostics = diagnostics
    }
}
