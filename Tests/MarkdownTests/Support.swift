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

/// The HTML with `{0}`, `{title 0}` and `{after 0}` in the holes, where 0 is the number of the link.
func html(_ source: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> String {
    shown(parse(source, change).body)
}

/// A fragment's HTML with its holes shown.
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

/// The HTML that `waymark render` gives: complete in itself, headings where they are.
func rendered(_ source: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> String {
    html(source) { options in
        options.leavesHoles = false
        options.shiftsHeadings = false
        change(&options)
    }
}

/// The diagnostics of a body, each as `line:column severity[rule] message`.
func problems(_ source: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> [String] {
    parse(source, change).diagnostics.map { problem in
        let place = problem.position.map { "\($0.line):\($0.column) " } ?? ""
        return "\(place)\(problem.severity.rawValue)[\(problem.rule)] \(problem.message)"
    }
}

/// The rule and place of each diagnostic of a body, where the sentence is asserted elsewhere.
func places(_ source: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> [String] {
    parse(source, change).diagnostics.map {
        "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.rule)"
    }
}

/// The text of each section, with its heading's number.
func sections(_ source: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> [String] {
    parse(source, change).sections.map { section in
        (section.heading.map { "\($0) " } ?? "") + String(decoding: section.text, as: UTF8.self)
    }
}
