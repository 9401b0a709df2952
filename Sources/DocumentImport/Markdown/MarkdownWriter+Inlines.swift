extension MarkdownWriter {
    /// A paragraph, with a backslash at the end of each line that the document ends itself.
    mutating func lines(_ inlines: [PandocInline]) -> String {
        let parts = inlines.split { if case .lineBreak = $0 { true } else { false } }.map { Array($0) }
        return parts.map { MarkdownEscaping.escapedStart(of: line($0)) }.filter { !$0.isEmpty }
            .joined(separator: "\\\n")
    }

    /// Inlines on one line, without white space at either end.
    mutating func line(_ inlines: [PandocInline]) -> String {
        if inlines.haveRaisedLetters { lose("Raised and lowered letters now stand on the line.") }
        let runs = TextRun.runs(of: inlines)
        var text = ""
        for (number, run) in runs.enumerated() {
            var words = ""
            for inline in run.inlines {
                // Marks of code beside each other would be read as one longer mark.
                let piece = (words.last ?? text.last) == "`" ? word(inline.withoutCode) : word(inline)
                Self.join(piece, to: &words)
            }
            let next =
                number + 1 < runs.count ? runs[number + 1].inlines.first.flatMap(Self.firstCharacter) : nil
            Self.append(words, in: run.style, before: next, to: &text)
        }
        // Spaces that do not break are letters like any other, but not at the end of a line.
        return text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    private static func firstCharacter(_ inline: PandocInline) -> Character? {
        switch inline {
        case .space, .lineBreak: " "
        case .picture, .note: "["
        case .code: "`"
        case .raw: nil
        default: [inline].words.first
        }
    }

    /// An exclamation mark right before a link would make it a picture.
    private static func join(_ piece: String, to text: inout String) {
        if text.last == "!", piece.first == "[" {
            text.removeLast()
            text += "\\!"
        }
        text += piece
    }

    /// An inline that has no style of its own.
    private mutating func word(_ inline: PandocInline) -> String {
        switch inline {
        case .text(let words): return MarkdownEscaping.escaped(words)
        case .space, .lineBreak: return " "
        case .styled(_, let inner): return line(inner)
        case .code(let words): return code(words)
        case .math(let words):
            lose("A formula is now in the words that it was typed in.")
            return code(words)
        case .raw(let words):
            lose("A part of the document in another language of markup was left out.")
            tell(words)
            return ""
        case .link(let inner, let address): return link(inner, address)
        case .picture(let description, let path, let title):
            return picture(description, path: path, title: title)
        case .note(let blocks): return note(blocks)
        }
    }

    /// Marks stand right at the words, and only where they will be read as marks: CommonMark 0.30, 6.2, "flanking".
    private static func append(
        _ words: String, in style: TextRun.Style, before next: Character?, to text: inout String
    ) {
        let inner = words.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        let mark =
            (style.contains(.struckOut) ? "~~" : "") + (style.contains(.strong) ? "**" : "")
            + (style.contains(.emphasis) ? "*" : "")
        guard !mark.isEmpty, let first = inner.first, let last = inner.last,
            !style.contains(.struckOut) || !inner.contains("~")
        else { return join(words, to: &text) }
        if words.first == " " { text += " " }
        let after: Character? = words.last == " " ? " " : next
        let isRead = isBoundary(text.last, beside: first) && isBoundary(after, beside: last)
        join(isRead ? mark + inner + String(mark.reversed()) : inner, to: &text)
        if words.last == " " { text += " " }
    }

    /// Whether a mark between two characters is read as one: not between a letter and a punctuation mark, nor beside another mark.
    private static func isBoundary(_ outside: Character?, beside inside: Character) -> Bool {
        guard let outside, !outside.isWhitespace else { return !inside.isWhitespace }
        if "*~_`\\".contains(outside) || inside.isWhitespace { return false }
        return isPunctuation(outside) || !isPunctuation(inside)
    }

    /// As CommonMark 0.30 has it: of letters beyond ASCII, symbols such as £ are none.
    private static func isPunctuation(_ character: Character) -> Bool {
        character.isASCII
            ? !character.isLetter && !character.isNumber && !character.isWhitespace : character.isPunctuation
    }

    private func code(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !line.allSatisfy(\.isWhitespace) else { return "" }
        guard !isInTable || !line.contains("|") else { return MarkdownEscaping.escaped(line) }
        var fence = "`"
        while line.contains(fence) { fence += "`" }
        let space =
            line.hasPrefix("`") || line.hasSuffix("`") || (line.hasPrefix(" ") && line.hasSuffix(" "))
            ? " " : ""
        return fence + space + line + space + fence
    }

    /// A link to another website, or its words alone where it leads nowhere from a page.
    private mutating func link(_ inner: [PandocInline], _ address: String) -> String {
        let words = line(inner)
        let schemes = ["https://", "http://", "mailto:", "tel:"]
        guard schemes.contains(where: { address.lowercased().hasPrefix($0) }),
            address.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0 != "<" && $0 != ">" && $0 != "\\" && $0.value != 0x7F
            })
        else {
            if address.hasPrefix("#") || address.isEmpty {
                lose("Links from one place in the document to another are words now.")
            } else {
                lose(
                    "A link to \"\(address.prefix(200))\" is only words now, since it leads nowhere from a website."
                )
            }
            return words
        }
        guard !words.isEmpty else { return "" }
        let target = isInTable ? address.replacing("|", with: "%7C") : address
        return "[\(words)](<\(target)>)"
    }
}

extension PandocInline {
    /// Code as words; everything else as it is.
    fileprivate var withoutCode: PandocInline {
        if case .code(let words) = self { .text(words) } else { self }
    }
}

extension [PandocInline] {
    /// Whether any letters stand above or below the line, which Markdown cannot say.
    fileprivate var haveRaisedLetters: Bool {
        contains { inline in
            guard case .styled(let style, let inner) = inline else { return false }
            return style == .raised || style == .lowered || inner.haveRaisedLetters
        }
    }
}
