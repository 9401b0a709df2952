internal import Diagnostics
internal import FrontMatter
internal import Markdown

/// Likely personal details in fields; those in Markdown are found with it.
extension FieldList {
    /// A warning for each in every value, at its own place; `source` is the file up to the end of its front matter.
    func personalDetails(in source: ArraySlice<UInt8>, path: String) -> [Diagnostic] {
        let found = fields.flatMap { Self.texts(in: $0.value) }
            .filter { PersonalDetails.areFound(in: $0.text) }
        guard !found.isEmpty else { return [] }
        let positions = ScalarPositions(source)
        return found.flatMap { text, position in
            PersonalDetails.diagnostics(
                in: text, path: path, positions: positions.map(of: text, at: position))
        }
    }

    /// Schemas nest a few levels deep, and so does this.
    private static func texts(in value: TypedValue) -> [(text: String, position: SourcePosition)] {
        switch value.content {
        case .text(let text), .email(let text): [(text, value.position)]
        case .list(let values): values.flatMap { texts(in: $0) }
        case .object(let fields): fields.flatMap { texts(in: $0.value) }
        default: []
        }
    }
}
