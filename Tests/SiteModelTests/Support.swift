import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

/// A site made of texts, resolved.
struct SmallSite {
    let site: Site
    let diagnostics: [Diagnostic]

    /// Makes a site from pages by their path below `content/`, with further lines for `waymark.yaml`.
    init(
        _ pages: [String: String], files: [String] = [], configuration lines: String = "",
        drafts: Bool = false
    ) throws {
        let (read, problems) = ConfigurationReader.read(
            Array("title: T\nbaseURL: https://example.org/\n\(lines)".utf8), rules: [])
        let configuration = try #require(read, "\(problems)")
        let parser = PageParser(.init(configuration: configuration, reservedIDs: []))
        let places = pages.sorted { $0.key < $1.key }.map { (ContentPath($0.key), Array($0.value.utf8)) }
        let originals = places.filter { !parser.isTranslation($0.0) }
            .map { ($0.0.address, PageParser.Original(parser.parse($0.1, at: $0.0))) }
        let parsed = places.map { place, text in
            parser.parse(
                text, at: place,
                original: parser.isTranslation(place) ? originals.first { $0.0 == place.address }?.1 : nil)
        }
        let resolved = SiteResolver.resolve(
            parsed, files: files.map { ContentFile(path: $0, size: 1) }, configuration: configuration,
            includingDrafts: drafts)
        site = resolved.site
        diagnostics = Set(problems + parsed.flatMap(\.diagnostics) + resolved.diagnostics).sorted()
    }

    /// Each diagnostic as `path:line:column rule: message`, without those of the rules named.
    func messages(without rules: [SiteRule] = [.tooFewReferences, .principleWithoutExample]) -> [String] {
        diagnostics.filter { diagnostic in !rules.contains { $0.rawValue == diagnostic.rule } }.map {
            diagnostic in
            let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
            return
                "\(diagnostic.path.dropFirst("content/".count))\(place) \(diagnostic.rule): \(diagnostic.message)"
        }
    }

    /// A page with a title, a summary, and further lines of front matter.
    static func page(_ title: String, _ fields: String = "", body: String = "Text.") -> String {
        "---\ntitle: \(title)\nsummary: S.\n\(fields.isEmpty ? "" : fields + "\n")---\n\(body)\n"
    }
}
