internal import Diagnostics
internal import FrontMatter
internal import Markdown

/// The fields that are Markdown, also those inside groups and lists of groups.
extension FieldList {
    /// A value that is Markdown.
    private struct Text {
        let name: String
        let item: Int
        let markdown: String
        let position: SourcePosition
    }

    /// The fields that are Markdown, parsed; no heading in one has an id that `options` reserve or another has.
    ///
    /// `source` is the file up to the end of its front matter.
    func markup(in source: ArraySlice<UInt8>, path: String, options: MarkdownOptions)
        -> [ParsedPage.FieldMarkup]
    {
        let texts = fields.flatMap { Self.texts(of: $0.value, name: $0.name, item: 0) }
        guard !texts.isEmpty else { return [] }
        let positions = ScalarPositions(source)
        var options = options
        return texts.map { text in
            let document = MarkdownParser.parse(
                Array(text.markdown.utf8)[...], path: path,
                positions: positions.map(of: text.markdown, at: text.position), options: options)
            options.reservedIDs.formUnion(document.anchors)
            return ParsedPage.FieldMarkup(field: text.name, item: text.item, document: document)
        }
    }

    /// The Markdown in a value. Schemas nest a few levels deep, and so does this.
    private static func texts(of value: TypedValue, name: String, item: Int) -> [Text] {
        switch value.content {
        case .markdown(let markdown):
            [Text(name: name, item: item, markdown: markdown, position: value.position)]
        case .list(let values):
            values.enumerated().flatMap { item, value in texts(of: value, name: name, item: item) }
        case .object(let fields):
            fields.flatMap { texts(of: $0.value, name: "\(name).\($0.name)", item: item) }
        default: []
        }
    }
}
