/// Writes values that YAML reads back as they are.
public enum YAMLWriting {
    /// `text` on one line, in the quotation marks that need the fewest changes; control characters become spaces.
    public static func quoted(_ text: String) -> String {
        let printable = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        return Suggestion.quoted(String(String.UnicodeScalarView(printable)))
    }
}
