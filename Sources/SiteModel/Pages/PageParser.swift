internal import Diagnostics
internal import FrontMatter
internal import Markdown

/// Reads one file as a page, knowing nothing of the others.
public struct PageParser: Sendable {
    private let configuration: SiteConfiguration
    private let reservedIDs: Set<String>

    /// Makes a parser for a site whose theme uses `reservedIDs` for itself.
    public init(configuration: SiteConfiguration, reservedIDs: Set<String>) {
        self.configuration = configuration
        self.reservedIDs = reservedIDs
    }

    /// The page in `source`, the whole file at `place`.
    public func parse(_ source: [UInt8], at place: ContentPath) -> ParsedPage {
        let front = FrontMatterReader.read(source, path: place.path)
        var diagnostics = front.diagnostics
        let language = language(of: place, &diagnostics)
        checkID(of: place, &diagnostics)
        let (kind, isSection) = kind(of: place, entries: front.fields, &diagnostics)
        let noun = kind.label.text(in: "en").lowercased().withArticle
        let read = FieldReader.read(
            front.fields, schema: kind.fields, path: place.path,
            context: FieldContext(noun, of: front, excused: ["title"]))
        diagnostics += read.diagnostics
        let fields = FieldList(read.fields)
        let body = MarkdownParser.parse(
            source[front.bodyOffset...], path: place.path, firstLine: front.bodyLine,
            options: options(for: place, kind))
        diagnostics += body.diagnostics
        let markup = fields.markup(path: place.path, options: options(for: place, kind))
        diagnostics += markup.flatMap(\.document.diagnostics)
        if front.isReadable { checkBasics(fields, front: front, place: place, &diagnostics) }
        return ParsedPage(
            place: place, language: language, kind: kind.id, isSection: isSection,
            title: fields.text("title") ?? place.id, summary: fields.text("summary") ?? "",
            status: fields.text("status").flatMap(PageStatus.init) ?? .published, fields: read.fields,
            references: fields.references(of: kind), aliases: fields.aliases, files: fields.files, body: body, markup: markup,
            diagnostics: diagnostics)
    }

    private func options(for place: ContentPath, _ kind: Kind) -> MarkdownOptions {
        var options = MarkdownOptions()
        let folder = place.folders.joined(separator: "/") + "/"
        options.rawHTML = configuration.trustedFolders.contains { folder.hasPrefix($0 + "/") }
        options.smartPunctuation = configuration.hasSmartPunctuation
        options.reservedIDs = reservedIDs
        options.numbersParagraphs = kind.numbersParagraphs
        return options
    }

    private func language(of place: ContentPath, _ diagnostics: inout [Diagnostic]) -> String {
        guard let suffix = place.languageSuffix else { return configuration.language }
        if configuration.languages.contains(suffix) { return suffix }
        diagnostics.append(
            Diagnostic(
                SiteRule.unknownLanguage, path: place.path, position: nil,
                message: "The file name says the language \"\(suffix)\", which the site does not have. "
                    + "Add it under languages: in waymark.yaml, or take .\(suffix) out of the name."))
        return suffix
    }

    private func checkID(of place: ContentPath, _ diagnostics: inout [Diagnostic]) {
        for part in place.folders + (place.isIndex ? [] : [place.name]) where !PageID.isValid(part) {
            let better = PageID.suggestion(for: part)
            diagnostics.append(
                Diagnostic(
                    SiteRule.invalidID, path: place.path, position: nil,
                    message:
                        "The name \"\(part)\" cannot be part of an address. Use only a to z, 0 to 9 and hyphens"
                        + (better.isEmpty ? "." : ": \(better).")))
        }
    }

    /// What the front matter says, else what the folder says, else a plain page.
    private func kind(
        of place: ContentPath, entries: [YAMLEntry], _ diagnostics: inout [Diagnostic]
    ) -> (kind: Kind, isSection: Bool) {
        let plain = configuration.kinds.kind(KindTable.pageID) ?? KindTable.plainPage
        if let named = entries.first(where: { $0.key == "kind" }), case .scalar(let id) = named.value.content
        {
            if let kind = configuration.kinds.kind(id) { return (kind, false) }
            let near = NearestName.suggestion(for: id, among: configuration.kinds.kinds.map(\.id))
            let all = configuration.kinds.kinds.map(\.id).joined(separator: ", ")
            diagnostics.append(
                Diagnostic(
                    SiteRule.unknownKind, path: place.path, position: named.value.position,
                    message: "There is no kind of page called \"\(id)\"."
                        + (near.map { " Did you mean \"\($0)\"?" } ?? " The kinds are \(all).")))
            return (plain, false)
        }
        guard let top = place.folders.first, let kind = configuration.kinds.kind(inFolder: top) else {
            return (plain, place.isIndex)
        }
        if kind.gathers == nil {
            return place.isIndex && place.folders.count == 1 ? (plain, true) : (kind, false)
        }
        if place.folders.count == 1 { return place.isIndex ? (plain, true) : (kind, false) }
        if place.folders.count == 2, place.isIndex { return (kind, false) }
        let inner = place.folders.count > 2 ? configuration.kinds.kind(inFolder: place.folders[2]) : nil
        return place.isIndex && place.folders.count == 3 ? (plain, true) : (inner ?? plain, false)
    }

    private func checkBasics(
        _ fields: FieldList, front: FrontMatterDocument, place: ContentPath, _ diagnostics: inout [Diagnostic]
    ) {
        if (fields.text("title") ?? "").isEmpty, !hasUnreadableTitle(front) {
            let example = PageID.suggestion(for: place.id).split(separator: "-").joined(separator: " ")
                .capitalizedFirst
            let how =
                front.hasFrontMatter
                ? "Add a line between the --- lines: title: \(example)"
                : "Begin the file with three lines: --- then title: \(example) then ---"
            diagnostics.append(
                Diagnostic(
                    SiteRule.missingTitle, path: place.path, position: SourcePosition(line: 1, column: 1),
                    message: "This page has no title. \(how)"))
        } else if (fields.text("summary") ?? "").isEmpty {
            diagnostics.append(
                Diagnostic(
                    SiteRule.missingSummary, path: place.path, position: SourcePosition(line: 1, column: 1),
                    message:
                        "This page has no summary. Add a line such as summary: One sentence that says what the page is about."
                ))
        }
    }

    /// Whether there is a title that could not be read: that is reported already.
    private func hasUnreadableTitle(_ front: FrontMatterDocument) -> Bool {
        front.unreadableKeys.contains("title")
            || front.fields.contains { $0.key == "title" && !$0.value.isEmpty }
    }
}
