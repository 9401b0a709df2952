/// The few words that Waymark itself writes into a body, in the page's language.
public struct MarkdownWording: Sendable, Hashable {
    /// What stands above a note of each kind.
    public var note = "Note"
    /// What stands above a tip.
    public var tip = "Tip"
    /// What stands above something important.
    public var important = "Important"
    /// What stands above a warning.
    public var warning = "Warning"
    /// What stands above a word of caution.
    public var caution = "Caution"
    /// What a screen reader says of a table without a caption, where it can be scrolled.
    public var table = "Table"
    /// What a screen reader says of the list of footnotes.
    public var footnotes = "Footnotes"
    /// What a screen reader says of the link from a footnote back to the text.
    public var backToText = "Back to the text"
    /// What a screen reader says of a ticked box in a list.
    public var done = "Done"
    /// What a screen reader says of an empty box in a list.
    public var toDo = "To do"

    /// The words in English.
    public init() {}
}
