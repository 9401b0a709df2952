internal import Diagnostics

/// A template as it is written, before anybody asks what its names stand for.
struct ParsedTemplate: Sendable {
    /// A piece of a template.
    enum Node: Sendable, Hashable {
        /// These bytes of the source, as they are.
        case text(Range<Int>)
        /// `{{name}}`, or `{{{name}}}` and `{{&name}}`, which do not escape.
        case variable(Name, isEscaped: Bool)
        /// `{{#name}}` or `{{^name}}`, with the index of the node that ends it.
        case section(Name, isInverted: Bool, end: Int)
        /// `{{/name}}`
        case end
        /// `{{>name}}`
        case partial(String, SourcePosition)
    }

    /// The name in a tag: `page.title` has two parts, `.` has none.
    struct Name: Sendable, Hashable {
        let parts: [String]
        /// Where the tag begins.
        let position: SourcePosition

        /// The name as it is written.
        var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
    }

    /// The file, as diagnostics name it.
    let path: String
    /// Its bytes.
    let source: [UInt8]
    /// Its pieces, in order; a section's stand between it and its end.
    let nodes: [Node]
    /// The templates that it includes, each once, with the place of the first tag that does.
    let partials: [(name: String, position: SourcePosition)]

    init(path: String, source: [UInt8], nodes: [Node]) {
        (self.path, self.source, self.nodes) = (path, source, nodes)
        var seen: Set<String> = []
        partials = nodes.compactMap { node in
            guard case .partial(let name, let position) = node, seen.insert(name).inserted else { return nil }
            return (name, position)
        }
    }
}
