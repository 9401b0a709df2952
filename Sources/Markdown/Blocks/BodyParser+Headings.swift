internal import Diagnostics

extension BodyParser {
    /// Reads a heading: its words, its id, and the section that begins with it.
    mutating func readHeading(_ node: Node, quoteDepth: Int) {
        let start = text.count
        let firstLink = links.count
        readInlines(of: node, from: .lines(quoteDepth: quoteDepth))
        var words = Array(text[start...])
        // A heading may be nothing but an image, or [[id]], which has no words before the site gives it a title.
        if words.isEmpty, firstLink < links.count {
            let link = links[firstLink]
            words = Array((link.kind == .reference ? link.destination : link.text).utf8)
        }
        checkText(from: start)
        text.removeSubrange(start...)

        let id = takeID(of: node, words: &words)
        if let marker = self.node(for: .headingID(id)) { node.prepend(marker) }
        headings.append(
            Heading(
                level: node.headingLevel,
                id: id,
                text: String(decoding: words, as: UTF8.self),
                position: source.position(of: node)
            )
        )
        headingNodes.append(node)
        sectionStarts.append((headings.count - 1, start))
    }

    /// Moves all headings down by one where the highest is an `h1`, since the page's title is the only one.
    mutating func shiftHeadings() {
        guard options.shiftsHeadings, headings.contains(where: { $0.level == 1 }) else {
            return checkHeadings(shift: 0)
        }
        for (index, node) in headingNodes.enumerated() {
            let heading = headings[index]
            let level = min(6, heading.level + 1)
            node.headingLevel = level
            headings[index] = Heading(
                level: level,
                id: heading.id,
                text: heading.text,
                position: heading.position
            )
        }
        checkHeadings(shift: 1)
    }

    /// Checks the links to places on this page, now that all are known.
    mutating func checkAnchorLinks() {
        // Enough to mend by; seeking the nearest of thousands for thousands would take long.
        var comparisons = 20_000
        for (fragment, position) in anchorLinks {
            let id = String(decoding: percentDecoded(fragment), as: UTF8.self)
            guard id != "top", !anchors.contains(id) else { continue }
            comparisons -= anchors.all.count
            let nearest = comparisons < 0 ? nil : NearestName.suggestion(for: id, among: anchors.all)
            let suggestion = nearest.map { " Did you mean \"#\($0)\"?" }
            report(
                .brokenAnchor,
                at: position,
                "This page has no place called \"#\(id)\".\(suggestion ?? "")"
            )
        }
    }
}

/// The bytes that a percent-encoded part of an address stands for.
func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
            let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
        {
            decoded.append(high << 4 | low)
            index += 3
        } else {
            decoded.append(bytes[index])
            index += 1
        }
    }
    return decoded
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
}
