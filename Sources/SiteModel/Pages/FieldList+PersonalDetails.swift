internal import Diagnostics
internal import FrontMatter
internal import Markdown

/// Likely personal details in fields; those in Markdown are found with it.
extension FieldList {
    /// A warning for each value that holds one.
    func personalDetails(path: String) -> [Diagnostic] {
        fields.flatMap { Self.personalDetails(in: $0.value, path: path) }
    }

    /// Schemas nest a few levels deep, and so does this.
    private static func personalDetails(in value: TypedValue, path: String) -> [Diagnostic] {
        switch value.content {
        case .text(let text), .email(let text):
            PersonalDetails.diagnostic(for: text, path: path, at: value.position).map { [$0] } ?? []
        case .list(let values): values.flatMap { personalDetails(in: $0, path: path) }
        case .object(let fields): fields.flatMap { personalDetails(in: $0.value, path: path) }
        default: []
        }
    }
}
