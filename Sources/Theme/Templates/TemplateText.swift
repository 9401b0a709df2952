/// A template's source, made ready for the Mustache library.
struct TemplateText: Sendable {
    /// A tag that includes another template.
    struct Partial: Sendable, Hashable {
        let name: String
        let line: Int
        let column: Int
    }

    /// The source as the library is given it: with one line more, at the top.
    let prepared: String
    /// The partials it includes, in order.
    let partials: [Partial]

    /// The content type whose escaping function works on UTF-8; see `MarkupEscaping`.
    static let contentType = "WAYMARK"

    /// Reads `source`.
    ///
    /// A partial alone on its line loses its indentation: the library would indent every line of what it
    /// includes, text areas and preformatted text among them.
    init(_ source: [UInt8]) {
        let text = String(decoding: source, as: UTF8.self)
        var partials: [Partial] = []
        var lines: [Substring] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let found = Self.partials(in: line, number: index + 1)
            partials += found
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            let standsAlone = found.count == 1 && trimmed.hasPrefix("{{>") && trimmed.hasSuffix("}}")
            lines.append(standsAlone ? trimmed : line)
        }
        self.partials = partials
        prepared = "{{% CONTENT_TYPE:\(Self.contentType)}}\n" + lines.joined(separator: "\n")
    }

    private static func partials(in line: Substring, number: Int) -> [Partial] {
        var found: [Partial] = []
        var rest = line
        var column = 1
        while let open = rest.firstRange(of: "{{>") {
            column += rest.unicodeScalars.distance(from: rest.startIndex, to: open.lowerBound)
            let name = rest[open.upperBound...].prefix { $0 != "}" }
            let trimmed = name.drop { $0 == " " }.prefix { $0 != " " }
            found.append(Partial(name: String(trimmed), line: number, column: column))
            column += name.unicodeScalars.count + 3
            rest = rest[name.endIndex...]
        }
        return found
    }
}
