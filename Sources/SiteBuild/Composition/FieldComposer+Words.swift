internal import FrontMatter
internal import SiteModel

/// Values in a few words.
extension FieldComposer {
    /// A short value in words, and where it leads; empty for a value that is not short.
    ///
    /// `field` is the name of the field, or `outer.inner` for one in a list of objects.
    func words(_ value: TypedValue, field: String) -> (text: String, url: String) {
        switch value.content {
        case .text(let text):
            let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
            return (text, isAddress && !text.contains(" ") ? text : "")
        case .choice(let choice): return (choiceWords(choice), "")
        case .number(let number): return (number.text, "")
        case .money(let money): return (money.text, "")
        case .date(let date): return (date.inWords(language: language), "")
        case .duration(let period): return (period.inWords(language: language), "")
        case .yesNo(let isYes): return (composer.word(isYes ? "yes" : "no", language), "")
        case .email(let address): return (address, "mailto:" + address)
        case .link(let address): return (address, address)
        case .place(let place): return (place.name ?? "", "")
        case .references(let references): return reference(references, relation: field)
        case .file: return file(field)
        case .markdown, .list, .object, .defaults: return ("", "")
        }
    }

    /// A choice in the page's language, where the theme has words for it.
    func choiceWords(_ choice: String) -> String {
        let key = "choice-" + choice.replacing(" ", with: "-")
        let words = composer.word(key, language)
        return words == key ? choice : words
    }

    /// The file that a field names, with its format and size.
    private func file(_ field: String) -> (text: String, url: String) {
        guard let number = page.files[field] else { return ("", "") }
        let file = composer.site.files[number]
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        return (name + FileLabel.text(for: file), composer.link(file.path.percentEncodedPath))
    }

    /// The titles of the pages that an object in a list refers to.
    private func reference(_ references: [Reference], relation: String) -> (text: String, url: String) {
        let ids = references.map { $0.target.split(separator: "/").last.map(String.init) ?? $0.target }
        let cited = page.outgoing.filter { page.kind.relations[$0.relation].name == relation }
            .map { composer.site.pages[$0.page] }
            .filter { ids.contains($0.parsed.place.id) && $0.isPublished }
        return (
            cited.map(\.title).joined(separator: ", "),
            cited.count == 1 ? composer.link(cited[0].address) : ""
        )
    }
}
