/// A short text in one or more languages, in the order they were written.
public struct LocalizedText: Sendable, Hashable {
    /// The text in one language.
    public struct Translation: Sendable, Hashable {
        /// A BCP 47 tag such as `en`, `en-GB` or `cy`; empty where no language was named.
        public let language: String
        /// The words.
        public let text: String

        /// Makes a translation.
        public init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The translations, in the order they were written.
    public let translations: [Translation]

    /// Makes a text that is the same in every language.
    public init(_ text: String) {
        translations = [Translation(language: "", text: text)]
    }

    /// Makes a text from its translations.
    public init(_ translations: [Translation]) {
        self.translations = translations
    }

    /// Reads a label as YAML files give it: one text, or `{en: Principle, cy: Egwyddor}`; nil for anything
    /// else.
    public init?(_ value: YAMLValue) {
        switch value.content {
        case .scalar(let text):
            self.init(text)
        case .mapping(let entries):
            let translations = entries.compactMap { entry in
                entry.value.scalar.map { Translation(language: entry.key, text: $0) }
            }
            guard !entries.isEmpty, translations.count == entries.count else { return nil }
            self.init(translations)
        case .empty, .list:
            return nil
        }
    }

    /// The text in `language`; else in its base language (`cy` for `cy-GB`), else the first, else nothing.
    public func text(in language: String) -> String {
        let base = language.prefix { $0 != "-" }
        let found =
            translations.first { $0.language == language }
            ?? translations.first { $0.language == base }
            ?? translations.first { $0.language.prefix { $0 != "-" } == base }
            ?? translations.first
        return found?.text ?? ""
    }

    /// The text in `language`, as `text(in:)` gives it.
    public subscript(language: String) -> String { text(in: language) }
}
