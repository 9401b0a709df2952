/// One field of a kind of page, or of an object inside one.
public struct FieldSchema: Sendable, Hashable {
    /// The name that authors write.
    public let name: String
    /// What it holds.
    public let type: FieldType
    /// Whether a page without it is an error.
    public let isRequired: Bool
    /// Whether reports tell of pages without it; it is never in the way of a build.
    public let isRecommended: Bool
    /// What readers see it called.
    public let label: LocalizedText
    /// What authors are told about it, in a sentence; empty where there is none.
    public let help: String

    /// Makes a field. Only its name and type are needed.
    public init(
        name: String,
        type: FieldType,
        isRequired: Bool = false,
        isRecommended: Bool = false,
        label: LocalizedText = LocalizedText(""),
        help: String = ""
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.isRecommended = isRecommended
        self.label = label
        self.help = help
    }
}
