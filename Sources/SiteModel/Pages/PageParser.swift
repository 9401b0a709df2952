internal import Diagnostics
internal import FrontMatter
public import Markdown

/// Reads one file as a page, knowing nothing of the others.
public struct PageParser: Sendable {
    /// All that decides, besides the file itself, what a page becomes.
    public struct Settings: Sendable, Hashable {
        /// What `waymark.yaml` says.
        public let configuration: SiteConfiguration
        /// The ids that the theme uses for itself.
        public let reservedIDs: Set<String>
        /// The words that Waymark writes into a text, by language; English for a language that has none.
        public let wording: [String: MarkdownWording]

        /// Makes the settings of a site with its theme.
        public init(
            configuration: SiteConfiguration, reservedIDs: Set<String>,
            wording: [String: MarkdownWording] = [:]
        ) {
            self.configuration = configuration
            self.reservedIDs = reservedIDs
            self.wording = wording
        }
    }

    /// What is known of the page that a translation translates, before the two are put together: what kind of page both are.
    public struct Original: Sendable, Hashable {
        /// The id of its kind.
        public let kind: String
        /// Whether it is the page of a kind's folder.
        public let isSection: Bool

        /// Takes it from the parsed page.
        public init(_ page: ParsedPage) {
            (kind, isSection) = (page.kind, page.isSection)
        }
    }

    private let settings: Settings
    /// What `waymark.yaml` says.
    public var configuration: SiteConfiguration { settings.configuration }

    /// Makes a parser that goes by `settings`.
    public init(_ settings: Settings) {
        self.settings = settings
    }

    /// Whether the file at `place` is a page in another language than the site's main one.
    public func isTranslation(_ place: ContentPath) -> Bool {
        place.languageSuffix.map { $0 != configuration.language && configuration.languages.contains($0) }
            ?? false
    }

    /// The page in `source`, the whole file at `place`; a translation's `original` says what kind of page it is.
    public func parse(_ source: [UInt8], at place: ContentPath, original: Original? = nil) -> ParsedPage {
        let front = FrontMatterReader.read(source, path: place.path)
        var diagnostics = front.diagnostics
        let language = language(of: place, &diagnostics)
        checkID(of: place, &diagnostics)
        let (kind, isSection, kindProblems) = KindChoice(configuration.kinds).kind(
            of: place, entries: front.fields, original: original)
        diagnostics += kindProblems
        let noun = kind.label.text(in: "en").lowercased().withArticle
        // Fields of other kinds are not each reported where the kind itself is at fault.
        let misplaced =
            (kindProblems.isEmpty ? [] : configuration.kinds.fieldNames.subtracting(kind.fields.map(\.name)))
            .union(kind.mistakenFields)
        let read = FieldReader.read(
            front.fields.filter { !misplaced.contains($0.key) }, schema: kind.fields, path: place.path,
            context: FieldContext(noun, of: front))
        diagnostics += read.diagnostics
        let fields = FieldList(read.fields)
        let options = self.options(
            for: place, kind, language, mayHoldPersonalDetails: fields.text("personal-details") != nil)
        let body = MarkdownParser.parse(
            source[front.bodyOffset...], path: place.path, firstLine: front.bodyLine, options: options)
        diagnostics += body.diagnostics
        var fieldOptions = options
        fieldOptions.reservedIDs.formUnion(body.anchors)
        let markup = fields.markup(
            in: source[..<front.bodyOffset], path: place.path, options: fieldOptions)
        diagnostics += markup.flatMap(\.document.diagnostics)
        if options.checksPersonalDetails {
            diagnostics += fields.personalDetails(in: source[..<front.bodyOffset], path: place.path)
        }
        diagnostics += DateOrder.diagnostics(fields, path: place.path)
        let written = writtenFields(front, kind)
        diagnostics += checkSummary(fields, written, front, place)
        return ParsedPage(
            place: place, language: language, kind: kind.id, isSection: isSection,
            title: fields.text("title") ?? place.id, summary: fields.text("summary") ?? "",
            status: fields.text("status").flatMap(PageStatus.init) ?? .published, fields: read.fields,
            writtenFields: written, blankFields: blankFields(front),
            references: fields.references(of: kind, path: place.path), aliases: fields.aliases,
            files: fields.files, body: body,
            markup: markup,
            diagnostics: diagnostics)
    }

    private func options(
        for place: ContentPath, _ kind: Kind, _ language: String, mayHoldPersonalDetails: Bool
    ) -> MarkdownOptions {
        var options = MarkdownOptions()
        let folder = place.folders.joined(separator: "/") + "/"
        options.rawHTML = configuration.trustedFolders.contains {
            $0.path.isEmpty || folder.hasPrefix($0.path + "/")
        }
        options.smartPunctuation = configuration.hasSmartPunctuation
        options.reservedIDs = settings.reservedIDs
        options.wording = settings.wording[language] ?? MarkdownWording()
        options.numbersParagraphs = kind.numbersParagraphs
        options.checksSentences = isTurnedOn(.longSentence)
        options.checksAcronyms = isTurnedOn(.unexplainedAcronym)
        options.maximumBytes = configuration.maximumPageBytes
        options.checksPersonalDetails = !mayHoldPersonalDetails
        return options
    }

    /// Whether the configuration turns on a rule that is off unless it does.
    private func isTurnedOn(_ rule: MarkdownRule) -> Bool {
        configuration.severities[rule.rawValue].map { $0 != .off } ?? false
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
            let near = PageID.suggestion(for: part)
            let better = PageID.isValid(near) || near.isEmpty ? near : near + "-page"
            diagnostics.append(
                Diagnostic(
                    SiteRule.invalidID, path: place.path, position: nil,
                    message: (near == part
                        ? "The name \"\(part)\" is one that Windows keeps for itself. Choose another"
                        : "The name \"\(part)\" cannot be part of an address. Use only a to z, 0 to 9 and hyphens")
                        + (better.isEmpty ? "." : ": \(better).")))
        }
    }

    /// The fields that the author meant to write: those that are there, those that could not be read, and those that
    /// a misspelt name most likely means. None of them is missing as well.
    private func writtenFields(_ front: FrontMatterDocument, _ kind: Kind) -> Set<String> {
        let known = kind.fields.map(\.name)
        guard front.isReadable else { return Set(known) }
        let names = front.fields.filter { !$0.value.isEmpty && $0.value.list?.isEmpty != true }.map(\.key)
        let meant = names.filter { !known.contains($0) }.compactMap {
            NearestName.suggestion(for: $0, among: known)
        }
        return Set(names + meant).union(front.unreadableKeys)
    }

    private func blankFields(_ front: FrontMatterDocument) -> [String: SourcePosition] {
        let blank = front.fields.filter { $0.value.isEmpty || $0.value.list?.isEmpty == true }
        return Dictionary(blank.map { ($0.key, $0.keyPosition) }, uniquingKeysWith: { first, _ in first })
    }

    /// A page without a summary says nothing of itself in lists and search results.
    private func checkSummary(
        _ fields: FieldList, _ written: Set<String>, _ front: FrontMatterDocument, _ place: ContentPath
    ) -> [Diagnostic] {
        guard front.hasFrontMatter, front.isReadable, fields.text("title") != nil,
            fields.text("summary") == nil,
            !written.contains("summary")
        else { return [] }
        let line = front.fields.first { $0.key == "summary" }
        return [
            Diagnostic(
                SiteRule.missingSummary, path: place.path,
                position: line?.keyPosition ?? SourcePosition(line: 1, column: 1),
                message: line == nil
                    ? "This page has no summary. Type a line between the two lines of hyphens such as "
                        + "summary: One sentence that says what the page is about."
                    : "The summary is empty. Type one sentence after the colon that says what the page is about."
            )
        ]
    }
}
