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

    /// The words that `theme` gives for their names, in English where it gives none.
    public init(_ theme: (String) -> String?) {
        for (key, path) in Self.keys {
            if let word = theme(key) { self[keyPath: path] = word }
        }
    }

    /// The names that a theme's wording gives the words.
    private static var keys: [(String, WritableKeyPath<MarkdownWording, String>)] {
        [
            ("text-note", \.note), ("text-tip", \.tip), ("text-important", \.important),
            ("text-warning", \.warning), ("text-caution", \.caution), ("text-table", \.table),
            ("text-footnotes", \.footnotes), ("text-back", \.backToText), ("text-done", \.done),
            ("text-to-do", \.toDo),
        ]
    }
}
