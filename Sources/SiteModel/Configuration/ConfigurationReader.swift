public import Diagnostics
internal import FrontMatter
internal import Markdown

/// Reads `waymark.yaml`.
public struct ConfigurationReader {
    /// The file's name in the site folder.
    public static let fileName = "waymark.yaml"

    private var diagnostics: [Diagnostic] = []
    private let rules: [String]

    /// The configuration in `source`, or nil with the diagnostics that say why it cannot be used.
    ///
    /// `rules` are the ids of every rule there is, for `checks:`.
    public static func read(_ source: [UInt8], rules: [String]) -> (SiteConfiguration?, [Diagnostic]) {
        var reader = ConfigurationReader(rules: rules)
        let configuration = reader.configuration(in: source)
        return (configuration, reader.diagnostics)
    }

    private init(rules: [String]) {
        self.rules = rules
    }

    static func field(_ name: String, _ type: FieldType, required: Bool = false, _ help: String)
        -> FieldSchema
    {
        FieldSchema(
            name: name, type: type, isRequired: required, isRecommended: false, label: LocalizedText(name),
            help: help)
    }

    private static let schema = [
        field("title", .text, required: true, "The site's name."),
        field(
            "baseURL", .text, required: true,
            "Where the site will live, such as https://toolkit.example.org/."),
        field("summary", .text, "A sentence that says what the site is for."),
        field("language", .text, "The main language, such as en-GB."),
        field("languages", .list(.text), "Every language of the site, such as [en-GB, cy]."),
        field("publisher", .text, "Who publishes the site."),
        field("theme", .text, "The folder below themes/ that holds the theme."),
        field("brand", .object(brandSchema), "The site's colours, logo and name."),
        field("trusted", .list(.text), "Folders whose pages may hold raw HTML."),
        field("smart-punctuation", .yesNo, "yes turns straight quotes into curly ones."),
        field("glossary", .yesNo, "no keeps every page free of automatic links to the glossary."),
        field("largest-page", .text, "The largest text that one page may have, such as 2 MB."),
        field("search", .yesNo, "no makes a site without a search."),
        field(
            "host", .choice(WebHost.allCases.map(\.rawValue)),
            "The host whose files of headers and redirects are written: netlify, cloudflare-pages or apache."),
    ]

    private mutating func configuration(in source: [UInt8]) -> SiteConfiguration? {
        let (value, found) = YAMLReader.read(source, path: Self.fileName)
        diagnostics += found
        guard let value else {
            if found.isEmpty {
                report(
                    nil,
                    "This file is empty. Type two lines: title: and the site's name, then baseURL: and its address."
                )
            }
            return nil
        }
        guard case .mapping(let entries) = value.content else {
            report(
                value.position,
                "This file should begin with a line such as title: Community planning toolkit.")
            return nil
        }
        let special = ["kinds", "checks", "repository"]
        let read = FieldReader.read(
            entries.filter { !special.contains($0.key) }, schema: Self.schema, path: Self.fileName,
            context: FieldContext(file: Self.fileName, reportsMissing: found.isEmpty))
        diagnostics += read.diagnostics
        let kinds = kindTable(entries.value("kinds"))
        let severities = severities(entries.value("checks"))
        let repository = repository(entries.value("repository"))
        let fields = FieldList(read.fields)
        guard let title = fields.text("title"), let base = base(fields) else { return nil }
        let language = fields.text("language") ?? "en-GB"
        var languages: [String] = []
        for named in fields.texts("languages") where named != language && !languages.contains(named) {
            languages.append(named)
        }
        for language in [language] + languages where !Self.isLanguage(language) {
            report(
                fields.position("languages") ?? fields.position("language"),
                "\"\(language)\" is not a language code such as en-GB or cy.")
        }
        return SiteConfiguration(
            title: title, summary: fields.text("summary") ?? "", base: base, language: language,
            languages: [language] + languages, publisher: fields.text("publisher") ?? "",
            theme: fields.text("theme") ?? "default", themePosition: fields.position("theme"),
            brand: brand(fields.value("brand")), kinds: kinds,
            severities: severities,
            trustedFolders: trusted(fields), hasSmartPunctuation: fields.flag("smart-punctuation"),
            linksTerms: fields.value("glossary")?.content != .yesNo(false),
            maximumPageBytes: largestPage(fields),
            hasSearch: fields.value("search")?.content != .yesNo(false), repository: repository,
            host: fields.text("host").flatMap(WebHost.init(rawValue:)))
    }

    private mutating func base(_ fields: FieldList) -> BaseAddress? {
        guard let text = fields.text("baseURL") else { return nil }
        if let base = BaseAddress(text) { return base }
        report(
            fields.position("baseURL"),
            "\"\(text)\" is not a web address. Write it like https://toolkit.example.org/.")
        return nil
    }

    /// The largest text of a page in bytes. A megabyte is 1,048,576 bytes, as the command says where a text is larger.
    private mutating func largestPage(_ fields: FieldList) -> Int {
        guard let text = fields.text("largest-page") else { return MarkdownOptions().maximumBytes }
        if let bytes = FileSize(text)?.bytes, bytes > 0 { return bytes }
        report(
            fields.position("largest-page"),
            "\"\(text)\" is not the size of a page. Write a number with KB or MB behind it, such as largest-page: 2 MB."
        )
        return MarkdownOptions().maximumBytes
    }

    private func trusted(_ fields: FieldList) -> [SiteConfiguration.TrustedFolder] {
        fields.items("trusted").map { folder, position in
            let parts = folder.split(separator: "/")
            let below = parts.first == "content" ? parts.dropFirst() : parts[...]
            return SiteConfiguration.TrustedFolder(path: below.joined(separator: "/"), position: position)
        }
    }

    private mutating func kindTable(_ value: YAMLValue?) -> KindTable {
        var reader = KindReader(path: Self.fileName)
        if let value { reader.addKinds(value) }
        let table = reader.table()
        diagnostics += reader.diagnostics
        return table
    }

    private mutating func severities(_ value: YAMLValue?) -> [String: Severity] {
        guard let value else { return [:] }
        guard case .mapping(let entries) = value.content else {
            report(value.position, "Below checks: write one check a line, such as missing-summary: error.")
            return [:]
        }
        var severities: [String: Severity] = [:]
        for entry in entries {
            if !rules.contains(entry.key) {
                let near = NearestName.suggestion(for: entry.key, among: rules)
                report(
                    entry.keyPosition,
                    "There is no check called \"\(entry.key)\" that can be changed."
                        + (near.map { " Did you mean \"\($0)\"?" } ?? ""))
            } else if let severity = Self.severity(entry.value.scalar) {
                severities[entry.key] = severity
            } else {
                report(entry.value.position, "After \(entry.key): write error, warning or off.")
            }
        }
        return severities
    }

    private static func severity(_ text: String?) -> Severity? {
        switch text {
        case "on", "yes", "true", "warning": .warning
        case "no", "false", "off": .off
        case "error": .error
        default: nil
        }
    }

    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return (parts.first.map { (2...3).contains($0.count) } ?? false)
            && parts.allSatisfy {
                !$0.isEmpty && $0.count <= 8
                    && $0.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
            }
    }

    mutating func add(_ found: [Diagnostic]) { diagnostics += found }

    mutating func report(_ position: SourcePosition?, _ message: String) {
        warn(SiteRule.configuration, position, message)
    }

    mutating func warn(_ rule: SiteRule, _ position: SourcePosition?, _ message: String) {
        diagnostics.append(
            Diagnostic(rule, path: Self.fileName, position: position, message: message))
    }
}
