internal import Diagnostics

// Bare links by GFM's rules ("Autolinks (extension)"), but for three changes: an address may follow any character but
// a letter or digit; it ends before ASCII characters that no address may hold (RFC 3986), such as a straight quote or
// the bracket of a footnote; and a curly quote or ellipsis at its end, as Word types them, does not belong to it.

extension BodyParser {
    /// `https://example.org/…` or `http://…`
    func webAddress(in literal: [UInt8], at index: Int, _ reading: InlineReading) -> TextMarkup? {
        for scheme in ["https://", "http://"] where literal[index...].startsIgnoringCase(with: scheme) {
            return bareAddress(
                in: literal,
                at: index,
                hostAt: index + scheme.utf8.count,
                needsDot: false,
                prefix: "",
                reading
            )
        }
        return nil
    }

    /// `www.example.org/…`
    func wwwAddress(in literal: [UInt8], at index: Int, _ reading: InlineReading) -> TextMarkup? {
        guard literal[index...].startsIgnoringCase(with: "www."), index + 4 < literal.count,
            isASCIILetterOrDigit(literal[index + 4]) || literal[index + 4] >= 0x80
        else { return nil }
        return bareAddress(in: literal, at: index, hostAt: index, needsDot: true, prefix: "http://", reading)
    }

    private func bareAddress(
        in literal: [UInt8],
        at index: Int,
        hostAt host: Int,
        needsDot: Bool,
        prefix: String,
        _ reading: InlineReading
    ) -> TextMarkup? {
        guard reading.link == nil, index == 0 || !isASCIILetterOrDigit(literal[index - 1]),
            hasHost(literal, from: host, needsDot: needsDot)
        else { return nil }
        var end = host
        while end < literal.count, mayBeInAddress(reading.alignment.typedByte(text: end) ?? literal[end]),
            !reading.alignment.isBackslashed(text: end)
        {
            end += 1
        }
        end = trimmedEnd(of: literal, from: host, to: end)
        guard end > host, !isEscaped(index..<max(host, index + 4), reading) else { return nil }
        return TextMarkup(
            range: index..<end,
            offset: reading.alignment.sourceOffset(ofText: index),
            kind: .bareLink(prefix: prefix)
        )
    }

    /// `someone@example.org`, sought from its `@` both ways, but not before `start`.
    func mailAddress(in literal: [UInt8], at index: Int, from start: Int, _ reading: InlineReading)
        -> TextMarkup?
    {
        guard reading.link == nil else { return nil }
        var first = index
        while first > start,
            isMailName(reading.alignment.typedByte(text: first - 1) ?? literal[first - 1])
        {
            first -= 1
        }
        var end = index + 1
        var dots = 0
        while end < literal.count,
            isASCIILetterOrDigit(literal[end]) || "-_.".utf8.contains(literal[end])
                || reading.alignment.typedByte(text: end) == UInt8(ascii: "-")
        {
            if literal[end] == UInt8(ascii: "."),
                end + 1 == literal.count || !isASCIILetterOrDigit(literal[end + 1])
            {
                break
            }
            dots += literal[end] == UInt8(ascii: ".") ? 1 : 0
            end += 1
        }
        guard first < index, dots > 0, isASCIILetterOrDigit(literal[end - 1]),
            !isEscaped(first..<end, reading)
        else {
            return nil
        }
        return TextMarkup(
            range: first..<end,
            offset: reading.alignment.sourceOffset(ofText: first),
            kind: .bareLink(prefix: "mailto:")
        )
    }

    /// Puts the link that a bare address stands for before `node`; libcmark writes and escapes it.
    mutating func placeBareLink(prefix: String, _ address: [UInt8], at offset: Int, before node: Node) {
        let words = String(decoding: address, as: UTF8.self)
        links.append(
            Link(kind: .link, destination: prefix + words, position: source.position(of: offset), text: words)
        )
        if prefix != "mailto:" { reportAddress(at: source.position(of: offset)) }
        follow(offset)
        text.append(contentsOf: address)
        guard let link = Node.link(to: Array(prefix.utf8) + address), let child = Node.text(address) else {
            return
        }
        link.append(child)
        if let marker = self.node(for: .external) { node.insertBefore(marker) }
        node.insertBefore(link)
    }

    // MARK: Rules

    private func mayBeInAddress(_ byte: UInt8) -> Bool { byte > 0x20 && !"\"<>[]\\^`{|}".utf8.contains(byte) }

    /// The most bytes that a host's name can have (RFC 1035).
    private static let longestHost = 255

    /// Whether an address has a host: letters, digits, `-`, `_` and dots, without `_` in the last two parts.
    private func hasHost(_ literal: [UInt8], from start: Int, needsDot: Bool) -> Bool {
        var parts = 1
        var underscores = [0, 0]
        var end = start
        while end < literal.count, end - start < Self.longestHost {
            let byte = literal[end]
            if byte == UInt8(ascii: "_") {
                underscores[1] += 1
            } else if byte == UInt8(ascii: ".") {
                parts += 1
                underscores = [underscores[1], 0]
            } else if !isASCIILetterOrDigit(byte) && byte != UInt8(ascii: "-") && byte < 0x80 {
                break
            }
            end += 1
        }
        guard end > start, literal[start] != UInt8(ascii: ".") else { return false }
        return underscores == [0, 0] && (parts > 1 || !needsDot)
    }

    /// The end of an address without the punctuation of the sentence around it.
    private func trimmedEnd(of literal: [UInt8], from start: Int, to end: Int) -> Int {
        var end = end
        var surplus = literal[start..<end].reduce(0) { count, byte in
            count + (byte == UInt8(ascii: ")") ? 1 : byte == UInt8(ascii: "(") ? -1 : 0)
        }
        while end > start {
            switch literal[end - 1] {
            case UInt8(ascii: ")"):
                guard surplus > 0 else { return end }
                surplus -= 1
                end -= 1
            case UInt8(ascii: ";"): end = entityStart(literal, from: start, to: end) ?? end - 1
            case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
            default:
                // ’, ” and … are three bytes that begin alike.
                guard end - start >= 3, literal[end - 3] == 0xE2, literal[end - 2] == 0x80,
                    [0x99, 0x9D, 0xA6].contains(literal[end - 1])
                else { return end }
                end -= 3
            }
        }
        return end
    }

    /// Where what looks like an entity, `&name;`, begins at the end of an address.
    private func entityStart(_ literal: [UInt8], from start: Int, to end: Int) -> Int? {
        var index = end - 2
        while index > start, isASCIILetterOrDigit(literal[index]) { index -= 1 }
        return index < end - 2 && literal[index] == UInt8(ascii: "&") ? index : nil
    }

    private func isMailName(_ byte: UInt8) -> Bool {
        isASCIILetterOrDigit(byte) || ".-_+".utf8.contains(byte)
    }

    /// Whether anything in an address has a backslash before it, which is how an author says that it is no link.
    private func isEscaped(_ range: Range<Int>, _ reading: InlineReading) -> Bool {
        range.contains { reading.alignment.isBackslashed(text: $0) }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes begin with ASCII `text` in either case.
    func startsIgnoringCase(with text: String) -> Bool {
        guard count >= text.utf8.count else { return false }
        return zip(self, text.utf8).allSatisfy { byte, wanted in
            byte == wanted || byte | 0x20 == wanted && wanted >= 0x61 && wanted <= 0x7A
        }
    }
}
