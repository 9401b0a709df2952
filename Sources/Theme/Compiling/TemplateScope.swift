/// The objects that a part of a template stands in, from the page inwards.
struct TemplateScope: Sendable, Hashable {
    /// What the innermost section has opened.
    enum Content: Sendable, Hashable {
        /// An object of this type, in a frame of its own.
        case object(ObjectIdentifier)
        /// A text or a number, which `{{.}}` stands for.
        case value(TemplateProgram.Condition)
    }

    /// The index of the scope around it.
    let outer: Int?
    let content: Content
    /// The frame of its object, or of the nearest around it.
    let frame: Int
}
