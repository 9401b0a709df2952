import Diagnostics
import FrontMatter
import SiteModel

/// Something wrong with a page, at the place in the form where it can be put right.
public struct PageProblem: Sendable, Hashable, Encodable {
    /// The field: its name; then, in a list, the entry's number from 0; in a group, the name in it. Empty for what concerns no field.
    public let field: [String]
    /// The line of the text, from 1; nil for what does not concern the text.
    public let line: Int?
    /// The line of the file, from 1; nil for what has no place in it.
    public let fileLine: Int?
    /// Whether nothing is published until it is put right.
    public let isError: Bool
    /// What is wrong and what to do, in a sentence or two.
    public let message: String
}

/// Finds for what is said of a file the place in its form.
struct ProblemPlaces {
    private let fields: [YAMLEntry]
    private let bodyLine: Int
    private let textLine: Int
    private let form: PageForm

    init(_ file: PageFile) {
        let document = FrontMatterReader.read(file.bytes, path: file.path)
        fields = document.fields
        bodyLine = document.bodyLine
        textLine = file.textLine
        form = file.form
    }

    /// What `diagnostic`, which is of the same file, says in the form.
    func problem(_ diagnostic: Diagnostic) -> PageProblem {
        var field: [String] = []
        var line: Int?
        if let position = diagnostic.position {
            if position.line >= bodyLine, !fields.isEmpty || bodyLine > 1 || position.line > 1 {
                line = max(1, position.line - textLine + 1)
            } else {
                field = place(of: position, in: fields)
            }
        }
        if let named = named(in: diagnostic), field.first != named.first { (field, line) = (named, nil) }
        if !field.isEmpty, let inner = missing(in: diagnostic), field.last != inner {
            // It is told at the entry that lacks it, and so at the first name in that.
            if field.count > 1, field.last.flatMap(Int.init) == nil { field.removeLast() }
            field.append(inner)
        }
        let isKnown = field.first.map { name in form.fields.contains { $0.name == name } } ?? false
        return PageProblem(
            field: isKnown ? field : [], line: line, fileLine: diagnostic.position?.line,
            isError: diagnostic.severity == .error,
            message: isKnown ? words(for: diagnostic, at: field) : diagnostic.message)
    }

    /// The entry that a place in the front matter lies in, and the entries of lists and groups in it.
    private func place(of position: SourcePosition, in entries: [YAMLEntry]) -> [String] {
        guard let entry = entries.last(where: { $0.keyPosition <= position }) else { return [] }
        return [entry.key] + place(of: position, in: entry.value)
    }

    private func place(of position: SourcePosition, in value: YAMLValue) -> [String] {
        switch value.content {
        case .empty, .scalar: return []
        case .mapping(let entries): return place(of: position, in: entries)
        case .list(let elements):
            guard let number = elements.lastIndex(where: { $0.position <= position }) else { return [] }
            return [String(number)] + place(of: position, in: elements[number])
        }
    }

    /// What is not there has no place. The field is then named in the sentence: `"title"`, or a line to be typed, `principles: [id]`.
    private func named(in diagnostic: Diagnostic) -> [String]? {
        guard diagnostic.position.map({ $0.line == 1 }) ?? true else { return nil }
        return form.fields.first { field in
            diagnostic.message.contains("\"\(field.name)\"")
                || diagnostic.message.contains(" \(field.name): ")
        }.map { [$0.name] }
    }

    /// The field that an entry of a list or a group lacks.
    private func missing(in diagnostic: Diagnostic) -> String? {
        guard diagnostic.rule == FrontMatterRule.missingField.rawValue,
            let start = diagnostic.message.firstRange(of: "needs the field \"")?.upperBound
        else { return nil }
        return String(diagnostic.message[start...].prefix { $0 != "\"" })
    }

    /// The sentence for somebody who fills in a form, where that for somebody who types a file would not help.
    private func words(for diagnostic: Diagnostic, at field: [String]) -> String {
        switch diagnostic.rule {
        case FrontMatterRule.missingField.rawValue: "This needs to be filled in."
        case SiteRule.missingSummary.rawValue: "Say in one or two sentences what the page is about."
        case SiteRule.tooFewReferences.rawValue:
            String(
                diagnostic.message.prefix(
                    through: diagnostic.message.firstIndex(of: ".") ?? diagnostic.message.startIndex))
                + " Choose one below."
        case SiteRule.unknownReference.rawValue:
            diagnostic.message.replacing(
                " Ids are file names without .md.", with: " Choose one from the list.")
        default: labelled(diagnostic.message, at: field)
        }
    }

    /// The sentence with fields called what the form calls them.
    private func labelled(_ message: String, at path: [String]) -> String {
        var (message, fields) = (message, form.fields)
        for name in path {
            guard let field = fields.first(where: { $0.name == name }) else { continue }
            message = message.replacing("\"\(name)\"", with: "\u{201C}\(field.label)\u{201D}")
                .replacing(" under \(name):", with: " under \u{201C}\(field.label)\u{201D}")
            fields = field.fields
        }
        return message
    }
}
