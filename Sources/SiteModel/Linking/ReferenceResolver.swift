internal import Diagnostics
internal import FrontMatter

/// Where in the site's files something is written.
struct WrittenPlace: Hashable {
    let path: String
    let position: SourcePosition
}

/// Finds the pages that ids in front matter and in `[[…]]` mean.
struct ReferenceResolver {
    let pages: [ParsedPage]
    let isPublished: [Bool]
    /// Pages that take from their originals what they do not say.
    let translations: Set<Int>
    let directory: PageDirectory
    let kinds: KindTable
    private var log = DiagnosticLog()
    private var suggestions: [String: String?] = [:]
    private static let mostSuggestions = 500

    init(
        pages: [ParsedPage], isPublished: [Bool], translations: Set<Int>, directory: PageDirectory,
        kinds: KindTable
    ) {
        self.pages = pages
        self.isPublished = isPublished
        self.translations = translations
        self.directory = directory
        self.kinds = kinds
    }

    /// What was found wrong since the last time.
    mutating func takeDiagnostics() -> [Diagnostic] {
        defer { log = DiagnosticLog() }
        return log.diagnostics
    }

    /// Everything that page `index` refers to in its front matter, with relations in their declared order.
    mutating func citations(of index: Int) -> [Citation] {
        let page = pages[index]
        guard let kind = kinds.kind(page.kind), !page.isSection else { return [] }
        var citations: [Citation] = []
        for (number, relation) in kind.relations.enumerated() {
            var seen: Set<Int> = []
            for entry in page.references where entry.relation == relation.name {
                let reference = entry.reference
                let place = WrittenPlace(path: entry.path, position: reference.position)
                guard
                    let target = self.page(
                        named: reference.target, kinds: relation.targets, from: index, at: place)
                else { continue }
                if target == index {
                    report(.selfReference, place, "This page refers to itself. Remove this line.")
                } else if seen.insert(target).inserted {
                    citations.append(Citation(relation: number, page: target, how: reference.how))
                } else if entry.path == page.place.path {
                    report(
                        .repeatedReference, place,
                        "\"\(reference.target)\" is named twice under \(relation.name):. Keep one of the two, "
                            + "with all there is to say of how.")
                }
            }
            checkCount(relation, of: index)
        }
        return citations
    }

    /// The page called `name` (an id, or `kind/id`) that may be of one of `kinds`, or of any where none are named.
    ///
    /// Reports why where there is none.
    mutating func page(
        named name: String, kinds wanted: [String], from index: Int, at place: WrittenPlace
    ) -> Int? {
        let origin = pages[index]
        guard let key = key(named: name, kinds: wanted, at: place) else { return nil }
        guard let target = directory.page(key, for: origin.language, in: pages) else { return nil }
        guard isPublished[target] || !isPublished[index] else {
            report(
                .draftReference, place,
                "The \(label(key.kind)) \"\(key.id)\" is a draft and not part of the site. Publish it, or remove this reference."
            )
            return nil
        }
        return target
    }

    private mutating func key(
        named name: String, kinds wanted: [String], at place: WrittenPlace
    ) -> PageDirectory.Key? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let id = parts.last ?? ""
        let found = directory.keys(named: id).filter {
            parts.count == 1 || (parts.count == 2 && $0.kind == parts[0])
        }
        let fitting = wanted.isEmpty ? found : found.filter { wanted.contains($0.kind) }
        if fitting.count == 1 { return fitting[0] }
        if fitting.count > 1 {
            let choices = fitting.map { "\($0.kind)/\($0.id)" }.sorted().joined(separator: " or ")
            report(
                .ambiguousReference, place,
                "\"\(id)\" is the id of more than one page. Write \(choices).")
        } else if let other = found.first {
            report(
                .wrongKindReference, place,
                "\"\(id)\" is \(label(other.kind).withArticle), and \(labels(wanted).withArticle) belongs here."
            )
        } else {
            let namesKind = parts.count > 1 && kinds.kind(parts[0]) != nil
            let near = nearest(to: id, kinds: namesKind ? [parts[0]] : wanted)
            let what = namesKind ? label(parts[0]) : wanted.isEmpty ? "page" : labels(wanted)
            let hint = near.map { " Did you mean \"\($0)\"?" } ?? " Ids are file names without .md."
            report(.unknownReference, place, "There is no \(what) \"\(namesKind ? id : name)\".\(hint)")
        }
        return nil
    }

    /// The id that was most likely meant. It takes a look at every id, so each name is looked for once, and none after
    /// so many that something larger must be wrong.
    private mutating func nearest(to id: String, kinds: [String]) -> String? {
        let key = "\(kinds.joined(separator: " "))/\(id)"
        if let known = suggestions[key] { return known }
        guard suggestions.count < Self.mostSuggestions else { return nil }
        let near = NearestName.suggestion(for: PageID.suggestion(for: id), among: directory.ids(of: kinds))
        suggestions.updateValue(near, forKey: key)
        return near
    }

    private mutating func checkCount(_ relation: Relation, of index: Int) {
        let page = pages[index]
        let written = page.references.filter { $0.relation == relation.name }
        if written.count < relation.minimum, !translations.contains(index),
            !page.writtenFields.contains(relation.name) || !written.isEmpty
        {
            reportTooFew(relation, on: page)
        } else if written.count > relation.most {
            let last = written[relation.most]
            report(
                .tooManyReferences, WrittenPlace(path: last.path, position: last.reference.position),
                "Only \(relation.most == 1 ? "one" : String(relation.most)) may stand under \(relation.name):. Remove the others."
            )
        }
    }

    /// Where the relation is there and nothing stands after it, that is the place to type.
    private mutating func reportTooFew(_ relation: Relation, on page: ParsedPage) {
        let example = directory.ids(of: relation.targets).min() ?? relation.targets.first ?? "id"
        let blank = page.blankFields[relation.name]
        report(
            .tooFewReferences,
            WrittenPlace(path: page.place.path, position: blank ?? SourcePosition(line: 1, column: 1)),
            "\(label(page.kind).withArticle.capitalizedFirst) should name at least "
                + "\(relation.minimum == 1 ? "one" : "\(relation.minimum)") \(labels(relation.targets)). "
                + (blank == nil ? "Add a line such as" : "Nothing stands after \(relation.name): yet. Write")
                + " \(relation.name): [\(example)]")
    }

    private func label(_ kind: String) -> String {
        (kinds.kind(kind)?.label.text(in: "en") ?? kind).lowercased()
    }

    private func labels(_ kinds: [String]) -> String { kinds.map(label).joined(separator: " or ") }

    private mutating func report(_ rule: SiteRule, _ place: WrittenPlace, _ message: String) {
        log.add(rule, path: place.path, position: place.position, message)
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
