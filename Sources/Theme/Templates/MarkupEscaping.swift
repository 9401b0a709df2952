internal import Markdown
internal import Mustache

/// Escapes text on its way into a template with the one function that Waymark escapes HTML with.
///
/// The Mustache library's own goes character by character, and half of a page's rendering went there.
struct MarkupEscaping: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLEscaping.escape(text) }

    /// Makes the library know it, under the name that every template is prefixed with.
    static func register() {
        MustacheContentTypes.register(MarkupEscaping(), named: TemplateText.contentType)
    }
}
