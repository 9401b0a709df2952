import FrontMatter

extension FormValue {
    /// What is to be written for a field of this type; nil where nothing is.
    ///
    /// `most` is how many pages a reference may name: where it is one, it is not written as a list.
    func content(as type: FieldType, most: Int = .max) -> FieldContent? {
        switch type {
        case .list(let element):
            let contents = list.compactMap { $0.content(as: element) }
            return contents.isEmpty ? nil : .list(contents)
        case .object(let fields):
            let parts = fields.map { FieldChange($0.name, self[$0.name].content(as: $0.type)) }
            return parts.contains { $0.content != nil } ? .group(parts) : nil
        case .place:
            return brief(["name", "latitude", "longitude"])
        case .reference:
            let references = list.compactMap { $0.brief(["id", "how"]) }
            if most == 1, references.count == 1 { return references[0] }
            return references.isEmpty ? nil : .list(references)
        case .date:
            return words.map { words in CalendarDate(words).map { .date($0) } ?? .text(words) }
        default:
            return words.map { .text($0) }
        }
    }

    /// A group of texts that is written as its first alone where there is no other.
    private func brief(_ names: [String]) -> FieldContent? {
        let parts = names.map { name in FieldChange(name, self[name].words.map { .text($0) }) }
        let written = parts.filter { $0.content != nil }
        guard !written.isEmpty else { return nil }
        let isAlone = written.count == 1 && written[0].name == names[0]
        return .group(parts, short: isAlone ? self[names[0]].words : nil)
    }

    /// The text without white space round it; nil where nothing is left. Lines end with LF.
    private var words: String? {
        let lines = FieldText.trimmed(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
        return lines.isEmpty ? nil : lines
    }
}

/// Texts as fields hold them.
enum FieldText {
    /// The text without white space at either end.
    static func trimmed(_ text: String) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let start = text.utf8.firstIndex(where: { !isSpace($0) }),
            let end = text.utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(text[start...end])
    }
}
