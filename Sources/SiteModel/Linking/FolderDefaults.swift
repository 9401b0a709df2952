internal import Diagnostics
internal import FrontMatter

/// What the index pages of folders say for every page below them: `defaults:` with an owner, a review period, a parish.
struct FolderDefaults {
    /// Fields that are each page's own business, and so cannot be given to a whole folder.
    private static let ownBusiness: Set<String> = [
        "title", "summary", "kind", "status", "aliases", "image", "image-alt", "personal-details", "defaults",
    ]

    private(set) var diagnostics: [Diagnostic] = []
    private var fields: [String: [TypedField]] = [:]

    /// Collects the defaults of `pages`, and reports those that stand on other pages or cannot be defaults.
    init(_ pages: [ParsedPage], kinds: KindTable) {
        let allowed = kinds.commonFields.filter { !Self.ownBusiness.contains($0.name) }
        for page in pages {
            guard let value = page.value("defaults"), case .defaults(let entries) = value.content else {
                continue
            }
            guard page.place.isIndex else {
                diagnostics.append(
                    Diagnostic(
                        SiteRule.misplacedDefaults, path: page.place.path, position: value.position,
                        message:
                            "Only the index.md of a folder may say what its pages have in common. Move these lines there."
                    ))
                continue
            }
            let read = FieldReader.read(
                entries, schema: allowed, path: page.place.path,
                context: FieldContext("the defaults of a folder", reportsMissing: false))
            diagnostics += read.diagnostics
            fields[Self.key(page.place.folders, page.language)] = read.fields
        }
    }

    /// The pages, each with what its folder, or one above it, says for it and it does not say itself.
    func applied(to pages: [ParsedPage]) -> [ParsedPage] {
        fields.isEmpty ? pages : pages.map(applied)
    }

    private func applied(to page: ParsedPage) -> ParsedPage {
        var (added, references): ([TypedField], [ParsedReference]) = ([], [])
        for depth in page.place.folders.indices.reversed().map({ $0 + 1 }) + [0] {
            let folder = Self.key(Array(page.place.folders.prefix(depth)), page.language)
            for field in fields[folder] ?? [] where !page.writtenFields.contains(field.name) {
                guard page.value(field.name) == nil, !added.contains(where: { $0.name == field.name }) else {
                    continue
                }
                added.append(field)
                guard case .references(let targets) = field.value.content else { continue }
                // A parish is not told to belong to itself.
                let path =
                    "content/"
                    + (Array(page.place.folders.prefix(depth)) + [Self.fileName(page)]).joined(separator: "/")
                references += targets.filter { $0.target != page.place.id }
                    .map { ParsedReference(relation: field.name, reference: $0, path: path) }
            }
        }
        return added.isEmpty
            ? page : page.with(fields: page.fields + added, references: page.references + references)
    }

    private static func fileName(_ page: ParsedPage) -> String {
        page.place.languageSuffix.map { "index.\($0).md" } ?? "index.md"
    }

    private static func key(_ folders: [String], _ language: String) -> String {
        language + ":" + folders.joined(separator: "/")
    }
}
