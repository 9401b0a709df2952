/// Turns the analysed pages of a site into the files of its search index. Docs: search-format.md.
///
/// There is an index for each language; ``entry(_:defaultLanguage:)`` writes the file that lists them. The same
/// documents always give the same bytes.
public enum SearchIndexer {
    /// The index of one language.
    public struct LanguageIndex: Sendable {
        /// The language, such as `en-GB`.
        public let language: String
        /// How many pages it has.
        public let pageCount: Int
        /// The path of its root file.
        public let root: String
        /// All its files, with the root.
        public let files: [SearchFile]
    }

    /// The index of the pages in one language, made in one go.
    ///
    /// - Parameters:
    ///   - documents: the pages in any order; at most 2²⁸ of them are taken.
    ///   - language: the pages' language (BCP 47), such as `en-GB`.
    public static func index(
        _ documents: [(SearchDocument, AnalysedDocument)],
        language: String
    ) -> LanguageIndex {
        let draft = SearchIndexDraft(documents, language: language)
        return draft.assemble(draft.parts.map { $0.encode() })
    }

    /// The file `index.json`, the only one whose name stays while its content changes.
    ///
    /// - Parameters:
    ///   - indexes: the languages' indexes.
    ///   - defaultLanguage: the language that is searched where none is asked for.
    public static func entry(_ indexes: [LanguageIndex], defaultLanguage: String) -> SearchFile {
        let languages = indexes.map {
            "\(JSONText.quoted($0.language)):{\"pages\":\($0.pageCount),\"root\":\(JSONText.quoted($0.root))}"
        }
        let text = """
            {"format":\(Root.format),"default":\(JSONText.quoted(defaultLanguage)),\
            "languages":{\(languages.joined(separator: ","))}}

            """
        return SearchFile(path: "index.json", bytes: Array(text.utf8))
    }
}
