internal import Diagnostics
internal import Files

/// Which templates include which.
extension ThemeLoader {
    /// The templates that are whole pages: those that every theme has, and those for pages and lists of a kind.
    func pageTemplates(kinds: [String]) -> [String] {
        Theme.required + kinds.sorted().flatMap { ["index-" + $0, "kind-" + $0] }
    }

    /// Reports partials that are missing, those that have no end, and templates that nothing uses. Gives those last, by name.
    mutating func checkInclusion(pages: [String]) -> [String] {
        checkPartials()
        checkCircles()
        return checkUse(pages: pages)
    }

    private mutating func checkPartials() {
        for (_, template) in templates.sorted(by: { $0.key < $1.key }) {
            for node in template.parsed.nodes {
                guard case .partial(let name, let position) = node, templates[name] == nil else { continue }
                let near = NearestName.suggestion(for: name, among: templates.keys)
                report(
                    .missingPartial, template.parsed.path, position,
                    "There is no template \"\(name)\"." + (near.map { " Did you mean \"\($0)\"?" } ?? ""))
            }
        }
    }

    /// Finds templates that include themselves, directly or through others: rendering them would never end.
    private mutating func checkCircles() {
        for name in leadingToCircles().sorted() {
            guard let template = templates[name] else { continue }
            for partial in template.parsed.partials where reached(from: partial.name).contains(name) {
                report(
                    .partialCircle, template.parsed.path, partial.position,
                    "\"\(partial.name)\" includes \"\(name)\" in turn, without end. Take one of the two out.")
            }
        }
    }

    /// The templates left once those are taken away, one after another, that include none that is left.
    private func leadingToCircles() -> Set<String> {
        var includedBy: [String: [String]] = [:]
        var open: [String: Int] = [:]
        for (name, template) in templates {
            let partials = template.parsed.partials.filter { templates[$0.name] != nil }
            open[name] = partials.count
            for partial in partials { includedBy[partial.name, default: []].append(name) }
        }
        var left = Set(templates.keys)
        var done = open.filter { $0.value == 0 }.map(\.key)
        while let name = done.popLast() {
            left.remove(name)
            for other in includedBy[name] ?? [] {
                let count = (open[other] ?? 0) - 1
                open[other] = count
                if count == 0 { done.append(other) }
            }
        }
        return left
    }

    /// Tells of templates of the site's own that nothing uses: most likely their names are misspelt.
    private mutating func checkUse(pages: [String]) -> [String] {
        var used = Set(pages)
        for name in pages { used.formUnion(reached(from: name)) }
        let known = used.filter { templates[$0] != nil || pages.contains($0) }
        let unused = templates.filter { $0.value.isOwn && !used.contains($0.key) }
        for (name, template) in unused.sorted(by: { $0.key < $1.key }) {
            let near = NearestName.suggestion(for: name, among: known)
            report(
                .unusedTemplate, template.parsed.path, nil,
                "No page uses the template \"\(name)\" and no template includes it."
                    + (near.map { " Did you mean \"\($0)\"?" } ?? ""))
        }
        return unused.keys.sorted()
    }

    /// Tells of words of the site's own that neither a theme below has nor a template uses: most likely their names are
    /// misspelt. The words for choices are looked for by the values of fields, whatever those are, and the headings of the
    /// home page by the kinds.
    mutating func checkWords(used: Set<String>, kinds: [String]) {
        let ofHome = Set(kinds.flatMap { ["home-\($0)", "home-\($0)-lead"] })
        let new = Set(newWords.map(\.name))
        let known = Set(wording.values.flatMap(\.keys)).subtracting(new)
        for word in newWords
        where !used.contains(word.name) && !ofHome.contains(word.name)
            && !word.name.hasPrefix("choice-")
        {
            let near = NearestName.suggestion(for: word.name, among: known)
            report(
                .unusedWord, word.path, word.position,
                "No template uses the word \"\(word.name)\"."
                    + (near.map { " Did you mean \"\($0)\"?" } ?? ""))
        }
    }

    /// A hash for each page's template: of its source and its partials', of all wording, and of the assets' names.
    func fingerprints(pages: [String], assets: [Theme.Asset]) -> [String: ContentHash] {
        var common = ""
        for (language, words) in wording.sorted(by: { $0.key < $1.key }) {
            for (name, text) in words.sorted(by: { $0.key < $1.key }) {
                common += "\(language)\0\(name)\0\(text)\0"
            }
        }
        for asset in assets { common += asset.path.string + "\0" }
        var fingerprints: [String: ContentHash] = [:]
        for page in pages where templates[page] != nil {
            let parts = reached(from: page).sorted().map { name in
                "\(name)\0\(templates[name]?.hash.hexadecimal ?? "")\0"
            }
            fingerprints[page] = ContentHash(of: Array((parts.joined() + common).utf8))
        }
        return fingerprints
    }

    /// The template `start` and all that it includes, directly or through others.
    private func reached(from start: String) -> Set<String> {
        var seen: Set<String> = [start]
        var waiting = [start]
        while let name = waiting.popLast() {
            for partial in templates[name]?.parsed.partials ?? [] where seen.insert(partial.name).inserted {
                waiting.append(partial.name)
            }
        }
        return seen
    }
}
