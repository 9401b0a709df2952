/// Takes the words that a ``WordScanner`` finds.
protocol WordSink {
    /// Takes one word: lower case, UTF-8, at least one byte; valid during the call only.
    mutating func add(_ word: Span<UInt8>)
}

/// Cuts text into the words that search knows.
///
/// The rules, which the client follows too (`scan` in client.js; docs/search-format.md tells them in full):
/// a word is a run of letters and digits in lower case. Parts joined by a hyphen are words, and so is the whole
/// without its hyphens (`well-being`: well, being, wellbeing). A full stop, a slash or an ampersand joins figures and
/// single letters likewise (`2026/27`, `s.106`). An apostrophe is dropped, and with it a possessive `s`.
struct WordScanner {
    /// Words are cut to this many characters.
    static let longestWord = 40
    /// A chain of joined parts has at most this many; a further part begins another chain.
    static let mostParts = 8

    /// Whether an apostrophe parts words, as in French (`l'eau`) and Welsh (`i'r`).
    let splitsAtApostrophes: Bool

    /// The letters of the present chain, its parts one after another.
    private var letters: [UInt8] = []
    /// Where each part of the chain begins in `letters`.
    private var parts: [Part] = []

    private struct Part {
        var start: Int
        /// How many characters the part has: not bytes.
        var length = 0
        var isDigits = true
    }

    init(splitsAtApostrophes: Bool) {
        self.splitsAtApostrophes = splitsAtApostrophes
        letters.reserveCapacity(256)
        parts.reserveCapacity(Self.mostParts)
    }

    /// Gives every word of `text`, which is UTF-8; bytes that are not are separators.
    mutating func scan(_ text: Span<UInt8>, into sink: inout some WordSink) {
        let lowered = LeadByte.lowered
        var position = 0
        while position < text.count {
            let lead = lowered[Int(text[position])]
            if lead > LeadByte.nonASCII {
                position =
                    plainWord(in: text, at: position, lowered, into: &sink)
                    ?? chain(in: text, at: position, into: &sink)
            } else if lead != LeadByte.nonASCII {
                position += 1
            } else {
                let (scalar, width) = Self.decode(text, at: position)
                if CharacterClass(scalar) == .letter {
                    position = chain(in: text, at: position, into: &sink)
                } else {
                    position += width
                }
            }
        }
    }

    /// Gives the word at `start` if it is ASCII and nothing is joined to it, as nearly all are; returns where it ends.
    private mutating func plainWord(
        in text: Span<UInt8>,
        at start: Int,
        _ lowered: [UInt8],
        into sink: inout some WordSink
    ) -> Int? {
        var end = start
        var capitals: UInt8 = 0
        var lead: UInt8 = 0
        while end < text.count {
            let byte = text[end]
            lead = lowered[Int(byte)]
            guard lead > LeadByte.nonASCII else { break }
            capitals |= lead ^ byte
            end += 1
        }
        guard end - start <= Self.longestWord else { return nil }
        if end < text.count {
            guard lead != LeadByte.nonASCII else { return nil }
            // A joint joins only where a letter follows.
            if lead == LeadByte.joint, end + 1 < text.count, lowered[Int(text[end + 1])] >= LeadByte.nonASCII
            {
                return nil
            }
        }
        if capitals == 0 {
            sink.add(text.extracting(start..<end))
        } else {
            letters.removeAll(keepingCapacity: true)
            for index in start..<end { letters.append(lowered[Int(text[index])]) }
            sink.add(letters.span)
        }
        return end
    }

    /// Reads one word, or several joined ones, and gives them; returns where it ends.
    private mutating func chain(in text: Span<UInt8>, at start: Int, into sink: inout some WordSink) -> Int {
        letters.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
        parts.append(Part(start: 0))
        var position = part(in: text, at: start)
        while parts.count < Self.mostParts, position < text.count,
            let next = link(in: text, at: position)
        {
            position = next
        }
        emit(into: &sink)
        return skipPossessive(in: text, at: position)
    }

    /// Appends letters to the last part for as long as there are any; returns where they end.
    private mutating func part(in text: Span<UInt8>, at start: Int) -> Int {
        let lowered = LeadByte.lowered
        var part = parts[parts.count - 1]
        var position = start
        while position < text.count {
            let lead = lowered[Int(text[position])]
            if lead > LeadByte.nonASCII {
                if part.length < Self.longestWord {
                    letters.append(lead)
                    part.length += 1
                    if lead > UInt8(ascii: "9") { part.isDigits = false }
                }
                position += 1
            } else if lead == LeadByte.nonASCII {
                let (scalar, width) = Self.decode(text, at: position)
                let kind = CharacterClass(scalar)
                guard kind == .letter || kind == .ignored else { break }
                if kind == .letter { append(scalar, to: &part) }
                position += width
            } else {
                break
            }
        }
        parts[parts.count - 1] = part
        return position
    }

    /// Appends a letter that is not ASCII in lower case. A few become two characters, of which one may be an accent.
    private mutating func append(_ scalar: Unicode.Scalar, to part: inout Part) {
        part.isDigits = false
        for small in scalar.properties.lowercaseMapping.unicodeScalars {
            guard part.length < Self.longestWord, small.isASCII || CharacterClass(small) == .letter else {
                continue
            }
            letters.append(contentsOf: UTF8.encode(small).map(Array.init) ?? [])
            part.length += 1
        }
    }

    /// Reads a joining character and the part after it; nil where the chain ends before it.
    private mutating func link(in text: Span<UInt8>, at position: Int) -> Int? {
        let (joint, width) = Self.character(text, at: position)
        let next = position + width
        guard next < text.count, Self.character(text, at: next).kind == .letter else { return nil }
        let before = parts[parts.count - 1]
        switch joint {
        case .hyphen:
            parts.append(Part(start: letters.count))
            return part(in: text, at: next)
        case .apostrophe:
            guard !splitsAtApostrophes, !Self.isPossessive(text, at: next) else { return nil }
            if before.length == 1 { parts.append(Part(start: letters.count)) }
            return part(in: text, at: next)
        case .comma:
            guard before.isDigits, Self.isThousand(text, at: next) else { return nil }
            return part(in: text, at: next)
        case .tight:
            return tightPart(in: text, at: next)
        case .letter, .ignored, .separator:
            return nil
        }
    }

    /// Reads a part that may follow a full stop or a slash; forgets it where neither figures nor initials meet there.
    private mutating func tightPart(in text: Span<UInt8>, at next: Int) -> Int? {
        let before = parts[parts.count - 1]
        let mark = letters.count
        parts.append(Part(start: mark))
        let end = part(in: text, at: next)
        let after = parts[parts.count - 1]
        if before.length == 1 || after.length == 1 || (before.isDigits && after.isDigits) { return end }
        parts.removeLast()
        letters.removeSubrange(mark...)
        return nil
    }

    /// Gives each part, and where there are several the whole.
    private func emit(into sink: inout some WordSink) {
        let span = letters.span
        guard parts.count > 1 else {
            if !span.isEmpty { sink.add(span) }
            return
        }
        var length = 0
        for (index, part) in parts.enumerated() {
            let end = index + 1 < parts.count ? parts[index + 1].start : letters.count
            if part.start < end { sink.add(span.extracting(part.start..<end)) }
            length += part.length
        }
        if length <= Self.longestWord { sink.add(span) }
    }

    /// Passes over the `'s` after a word.
    private func skipPossessive(in text: Span<UInt8>, at position: Int) -> Int {
        guard position < text.count, !splitsAtApostrophes else { return position }
        let (joint, width) = Self.character(text, at: position)
        guard joint == .apostrophe, Self.isPossessive(text, at: position + width) else { return position }
        return position + width + 1
    }
}

extension WordScanner {
    /// Whether an `s` that ends a word stands at `position`.
    private static func isPossessive(_ text: Span<UInt8>, at position: Int) -> Bool {
        guard position < text.count, text[position] | 0x20 == UInt8(ascii: "s") else { return false }
        guard position + 1 < text.count else { return true }
        let after = character(text, at: position + 1).kind
        return after != .letter && after != .ignored
    }

    /// Whether exactly three digits stand at `position`.
    private static func isThousand(_ text: Span<UInt8>, at position: Int) -> Bool {
        var end = position
        while end < text.count, end - position < 4, text[end] >= UInt8(ascii: "0"),
            text[end] <= UInt8(ascii: "9")
        {
            end += 1
        }
        guard end - position == 3 else { return false }
        return end == text.count || character(text, at: end).kind != .letter
    }

    /// The class and the bytes of the character at `position`.
    private static func character(_ text: Span<UInt8>, at position: Int) -> (kind: CharacterClass, width: Int)
    {
        let byte = text[position]
        if byte < 0x80 { return (CharacterClass(ascii: byte), 1) }
        let (scalar, width) = decode(text, at: position)
        return (CharacterClass(scalar), width)
    }

    /// The character at `position`, which is not ASCII; U+FFFD, one byte long, where the bytes are not UTF-8.
    private static func decode(_ text: Span<UInt8>, at position: Int) -> (Unicode.Scalar, width: Int) {
        let lead = text[position]
        let (width, bits): (Int, UInt32) =
            switch lead {
            case 0xC2...0xDF: (2, UInt32(lead & 0x1F))
            case 0xE0...0xEF: (3, UInt32(lead & 0x0F))
            case 0xF0...0xF4: (4, UInt32(lead & 0x07))
            default: (0, 0)
            }
        guard width > 0, position + width <= text.count else { return ("\u{FFFD}", 1) }
        var value = bits
        for index in position + 1..<position + width {
            guard text[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(text[index] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }
}
