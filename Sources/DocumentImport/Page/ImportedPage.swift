internal import FrontMatter

/// The page that a document becomes.
public struct ImportedPage: Sendable {
    /// The page's file.
    public let text: String
    /// The pictures that it shows, to be put beside it, by their names.
    public let pictures: [(name: String, content: [UInt8])]
    /// What was lost or changed on the way, a sentence each.
    public let losses: [String]
    /// What somebody has to fill in, a sentence each.
    public let gaps: [String]

    /// How the page of a document is to be written.
    public struct Settings: Sendable {
        /// The title.
        public let title: String
        /// The id, with which the names of pictures begin.
        public let id: String
        /// The kind, where the page's place does not say it; else nil.
        public let kind: String?
        /// The field for whoever made it, such as `owner`.
        public let authorField: String

        /// Says how a page is to be written.
        public init(title: String, id: String, kind: String?, authorField: String) {
            (self.title, self.id, self.kind, self.authorField) = (title, id, kind, authorField)
        }
    }

    /// Writes `document` as a page.
    public init(_ document: ImportedDocument, _ settings: Settings) {
        let names = PictureNames(document.pictures, id: settings.id)
        var writer = MarkdownWriter(naming: names.name)
        var front = FrontMatterWriter()
        var gaps: [String] = []
        front.add(line: "---")
        front.add(.init(name: "title", value: .text(settings.title)), &writer)
        Self.addSummary(document, to: &front, &gaps)
        if let kind = settings.kind { front.add(line: "kind: \(kind)") }
        if !document.fields.contains(where: { $0.name == "date" }),
            CalendarDate(document.properties.day)?.day != nil
        {
            front.add(line: "date: \(document.properties.day)")
        }
        Self.addAuthor(document, settings.authorField, to: &front, &gaps)
        for field in document.fields { front.add(field, &writer) }
        front.add(line: "---")
        let body = Self.marked(writer.markdown(document.body))
        let parts = [front.lines.joined(separator: "\n"), body, writer.footnotes()].filter { !$0.isEmpty }
        text = parts.joined(separator: "\n\n") + "\n"
        pictures = writer.pictures.compactMap { picture in
            document.pictures[picture.path].map { (picture.name, $0) }
        }
        if body.isEmpty, document.fields.isEmpty {
            gaps.append("The text. The document has no words in it: perhaps it is another one that is meant.")
        }
        let undescribed = text.ranges(of: "![](").count
        if undescribed > 0 {
            gaps.append(
                undescribed == 1
                    ? "A picture has no description. Say between its square brackets what it shows."
                    : "\(undescribed) pictures have no description. Say between the square brackets of each what it shows."
            )
        }
        self.gaps = gaps
        losses = document.changes + writer.losses + Self.missing(document, from: text, told: writer.toldWords)
    }

    private static func addSummary(
        _ document: ImportedDocument, to front: inout FrontMatterWriter, _ gaps: inout [String]
    ) {
        var writer = MarkdownWriter { _ in nil }
        if document.summary.isEmpty {
            front.add(
                line:
                    "# One or two sentences that say what the page is about. Lists and search results show them."
            )
            front.add(line: "summary:")
            gaps.append("The summary. Type one or two sentences after summary:")
        } else {
            front.add(.init(name: "summary", value: .text(document.summary)), &writer)
        }
    }

    /// A name is published only where somebody means to.
    private static func addAuthor(
        _ document: ImportedDocument, _ field: String, to front: inout FrontMatterWriter,
        _ gaps: inout [String]
    ) {
        let author = document.properties.author
        guard !author.isEmpty, !document.fields.contains(where: { $0.name == field }) else { return }
        front.add(
            line:
                "# The document says who made it. Take away the # below if that is to be public, or delete the line."
        )
        front.add(line: "# \(field): \(YAMLWriting.quoted(author))")
    }

    /// Markdown with a note to the author above each picture that nobody has described.
    private static func marked(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("![](")
                ? "<!-- Alt text needed: say between the square brackets what the picture shows. -->\n\n"
                    + line
                : String(line)
        }.joined(separator: "\n")
    }

    /// The paragraphs of the document that have words which the page has not.
    private static func missing(_ document: ImportedDocument, from text: String, told: [String]) -> [String] {
        var words = WordCount(
            ([text.replacing("\\", with: "")] + document.replacedWords + told).joined(separator: " "))
        var losses: [String] = []
        for paragraph in document.paragraphs where !words.take(paragraph).isEmpty {
            losses.append("These words are not on the page: \u{201C}\(shortened(paragraph))\u{201D}")
        }
        // The number of the sheet means nothing on a page.
        for margin in document.margins where margin.contains(where: \.isLetter) {
            losses.append("The header or footer was left out: \u{201C}\(shortened(margin))\u{201D}")
        }
        for object in document.objects {
            let name =
                object.split(separator: "/").last == "content.xml"
                ? object.prefix { $0 != "/" } : object.split(separator: "/").last ?? ""
            losses.append(
                "A file within the document was left out, such as a spreadsheet or a chart: \(name)")
        }
        return losses
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 300 ? line.prefix(300) + "…" : line
    }
}

/// What the pictures of a document are to be called beside its page.
private struct PictureNames {
    private let names: [String: String]

    init(_ pictures: [String: [UInt8]], id: String) {
        var names: [String: String] = [:]
        for path in pictures.keys.sorted() {
            guard let ending = pictures[path].flatMap(Self.ending) else { continue }
            names[path] = "\(id)-\(names.count + 1).\(ending)"
        }
        self.names = names
    }

    /// The ending of a picture in a format that browsers show, by how it begins.
    private static func ending(_ content: [UInt8]) -> String? {
        if content.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
        if content.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
        if content.starts(with: "GIF8".utf8) { return "gif" }
        if content.starts(with: "RIFF".utf8), content.dropFirst(8).starts(with: "WEBP".utf8) { return "webp" }
        return nil
    }

    func name(_ path: String) -> String? { names[path] }
}
