/// Diagnostics as one page of Markdown for the person who made a change: what must be put right, where, and how.
///
/// Code hosts show it as it is, so nothing that an author wrote is let through as Markdown or HTML.
public struct SummaryReport: Sendable {
    /// How many mistakes of one severity are told of before the rest are only counted: hosts cut long pages off.
    public static let mostShown = 100

    private let pathPrefix: String
    private let pages: Int
    private let known: Int

    /// Makes a report of `pages` that were checked, `known` of whose mistakes were there before.
    ///
    /// `pathPrefix`, empty or ending in `/`, leads from the repository's root to the site folder.
    public init(pages: Int, known: Int, pathPrefix: String) {
        self.pages = pages
        self.known = known
        self.pathPrefix = pathPrefix
    }

    /// The report of `diagnostics`, which are sorted. `source` gives the bytes of a file by its path as they name it, or nil.
    public func text(of diagnostics: [Diagnostic], source: (String) -> [UInt8]?) -> String {
        let errors = diagnostics.filter { $0.severity == .error }
        let warnings = diagnostics.filter { $0.severity == .warning }
        var text = ""
        if errors.isEmpty {
            text += "## All is well\n\n\(pages == 1 ? "1 page was" : "\(pages) pages were") checked, and "
            text += warnings.isEmpty ? "nothing is wrong.\n" : "nothing stands in the way of publishing.\n"
        } else {
            text += """
                ## \(Self.things(errors.count)) must be put right

                Until then nothing is published, and the website stays as it is. To put one right, open the file, go to the line,
                change it, and save the file to the same branch. It is then checked again by itself.

                """ + list(errors, source)
        }
        if !warnings.isEmpty {
            text += """

                ## \(Self.things(warnings.count)) to look at when there is time

                They do not stop the website from being published.

                """ + list(warnings, source)
        }
        if known > 0 {
            text += "\n\(Self.things(known)) that \(known == 1 ? "was" : "were") wrong before this change "
            text += "\(known == 1 ? "is" : "are") not counted.\n"
        }
        return text + "\n"
    }

    private static func things(_ count: Int) -> String { count == 1 ? "1 thing" : "\(count) things" }

    private func list(_ diagnostics: [Diagnostic], _ source: (String) -> [UInt8]?) -> String {
        var text = ""
        var path: String?
        var lines: SourceLines?
        for diagnostic in diagnostics.prefix(Self.mostShown) {
            if path != diagnostic.path {
                path = diagnostic.path
                lines = source(diagnostic.path).map(SourceLines.init)
                text += "\n### \(Self.code(pathPrefix + diagnostic.path))\n\n"
            }
            text += entry(for: diagnostic, in: lines)
        }
        let more = diagnostics.count - Self.mostShown
        return more > 0 ? text + "\nAnd \(more) more; put these right first.\n" : text
    }

    private func entry(for diagnostic: Diagnostic, in lines: SourceLines?) -> String {
        guard let position = diagnostic.position else {
            return "- **The file as a whole:** \(Self.escaped(diagnostic.message))\n"
        }
        let entry = "- **Line \(position.line):** \(Self.escaped(diagnostic.message))\n"
        let excerpt = lines?.excerpt(at: position)?.text ?? ""
        return excerpt.allSatisfy(\.isWhitespace) ? entry : entry + "\n  \(Self.code(excerpt))\n"
    }

    /// Text that does not begin a line, in which nothing means anything to Markdown: each sign of ASCII that could has a backslash before it (CommonMark 0.31, 2.4).
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.printable.unicodeScalars {
            let isSign = character.isASCII && !character.properties.isAlphabetic && !isHarmless(character)
            if isSign { escaped += "\\" }
            escaped.unicodeScalars.append(character)
        }
        return escaped
    }

    private static func isHarmless(_ character: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(character) || " \t,.;?'\"/-".unicodeScalars.contains(character)
    }

    /// A code span, with a longer row of backticks than any inside it.
    private static func code(_ text: String) -> String {
        var longest = 0
        var row = 0
        for character in text {
            row = character == "`" ? row + 1 : 0
            longest = max(longest, row)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return longest == 0 ? "`\(text.printable)`" : "\(fence) \(text.printable) \(fence)"
    }
}
