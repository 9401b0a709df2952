import Diagnostics
import Markdown

/// The document that a body makes, with `line` the file's line on which it begins.
func parse(
    _ source: String,
    line: Int = 1,
    _ change: (inout MarkdownOptions) -> Void = { _ in }
) -> MarkdownDocument {
    var options = MarkdownOptions()
    change(&options)
    return MarkdownParser.parse(Array(source.utf8)[...], path: "page.md", firstLine: line, options: options)
}

/// The HTML with `{address}`, `{title}` and `{after}` in the holes, each with the number of its link.
func html(_ source: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> String {
    shown(parse(source, change).body)
}

func shown(_ fragment: HTMLFragment) -> String {
    let bytes = fragment.filled { hole in
        switch hole.kind {
        case .address: "{\(hole.link)}"
        case .title: "{title \(hole.link)}"
        case .afterLink: "{after \(hole.link)}"
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
