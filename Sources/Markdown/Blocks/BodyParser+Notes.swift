internal import Diagnostics

/// The kinds of notes (GitHub's "alerts").
enum NoteKind: String, CaseIterable {
    case note, tip, important, warning, caution

    func title(in wording: MarkdownWording) -> String {
        switch self {
        case .note: wording.note
        case .tip: wording.tip
        case .important: wording.important
        case .warning: wording.warning
        case .caution: wording.caution
        }
    }
}

extension BodyParser {
    /// The kind of note that a block quote is, by its first line, `[!NOTE]`, which is taken out of it.
    ///
    /// What is left of its first paragraph goes into `noteParagraph`, so that it is read from its second line on.
    mutating func takeNoteMark(from quote: Node) -> NoteKind? {
        if let kind = noteTables[quote] { return kind }
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let mark = paragraph.firstChild,
            mark.kind == .text, isBracket(at: source.offset(of: paragraph))
        else { return nil }
        let isLine = mark.next == nil || mark.next?.kind == .softBreak || mark.next?.kind == .lineBreak
        guard isLine, let name = mark.withLiteral(noteName) else {
            if let kind = mark.withLiteral(noteKind(beginning:)) {
                reportCrowdedNote(kind, at: source.position(of: paragraph))
            }
            return nil
        }
        guard let kind = NoteKind(rawValue: name) else {
            reportUnknownNote(name, at: source.position(of: paragraph))
            return nil
        }
        mark.next?.remove()
        mark.remove()
        if paragraph.firstChild == nil { paragraph.remove() } else { noteParagraph = paragraph }
        return kind
    }

    /// Takes the mark of a note from the lines before a table that is the first block of a quote.
    mutating func takeNoteMark(from lead: [Range<Int>], before table: Node) -> [Range<Int>] {
        guard let first = lead.first, table.previous == nil, let quote = table.parent,
            quote.kind == .blockQuote,
            let kind = noteName(source.bytes.span.extracting(first)).flatMap(NoteKind.init(rawValue:))
        else { return lead }
        noteTables[quote] = kind
        return Array(lead.dropFirst())
    }

    /// What stands before the title of a note.
    static let noteTitleTag = "<p class=\"note-title\">"

    /// Puts a note where the quote stands that it was written as.
    func replace(_ quote: Node, byNote kind: NoteKind) -> Node {
        var start = Array(
            "<div class=\"note note-\(kind.rawValue)\" role=\"note\">\n\(Self.noteTitleTag)".utf8
        )
        HTMLEscaping.append(kind.title(in: options.wording), to: &start)
        start += Array("</p>".utf8)
        guard let note = Node.rawBlock(enter: start, exit: Array("</div>".utf8)) else { return quote }
        note.takeChildren(of: quote)
        quote.insertBefore(note)
        quote.remove()
        return note
    }

    /// Whether a bracket was typed as it is, without a backslash.
    private func isBracket(at offset: Int) -> Bool {
        offset < source.bytes.count && source.bytes[offset] == UInt8(ascii: "[")
    }

    /// The name in `[!NAME]`, in lower case, where a text is nothing else.
    private func noteName(_ literal: Span<UInt8>) -> String? {
        guard literal.count > 3, literal.count < 40, literal[0] == UInt8(ascii: "["),
            literal[1] == UInt8(ascii: "!"),
            literal[literal.count - 1] == UInt8(ascii: "]")
        else { return nil }
        var name = ""
        for index in 2..<literal.count - 1 {
            let letter = literal[index] | 0x20
            guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else { return nil }
            name.unicodeScalars.append(Unicode.Scalar(letter))
        }
        return name
    }

    /// The kind of note whose mark a text begins with.
    private func noteKind(beginning literal: Span<UInt8>) -> NoteKind? {
        guard literal.count > 3, literal[1] == UInt8(ascii: "!"),
            let end = literal.firstIndex(of: UInt8(ascii: "]"), from: 2)
        else { return nil }
        return noteName(literal.extracting(0..<end + 1)).flatMap(NoteKind.init(rawValue:))
    }

    private mutating func reportCrowdedNote(_ kind: NoteKind, at position: SourcePosition) {
        report(
            .unknownNote,
            at: position,
            "This is no note yet, because there is more on the line than [!\(kind.rawValue.uppercased())]. Put the text on the next line, which begins with > too."
        )
    }

    private mutating func reportUnknownNote(_ name: String, at position: SourcePosition) {
        let known = NoteKind.allCases.map(\.rawValue)
        let nearest = NearestName.suggestion(for: name, among: known) ?? "note"
        report(
            .unknownNote,
            at: position,
            "There is no kind of note called [!\(name.uppercased())]. Did you mean [!\(nearest.uppercased())]? A note can be NOTE, TIP, IMPORTANT, WARNING or CAUTION."
        )
    }
}
