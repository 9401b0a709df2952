internal import Diagnostics

extension BodyParser {
    /// Checks whether a link says by its words where it leads.
    mutating func checkLink(_ link: InlineReading.OpenLink, words: [UInt8]) {
        let words = LinkWords(words)
        if words.areEmpty {
            report(
                .emptyLink,
                at: source.position(of: link.offset),
                "This link has no words, so nobody can see or hear it. Write what it leads to between the square brackets: [words](address)."
            )
        } else if link.destinationIsEmpty {
            report(
                .emptyLink,
                at: source.position(of: link.offset),
                "This link has no address. Write where it leads between the round brackets: [words](address)."
            )
        } else if words.areVague {
            report(
                .vagueLink,
                at: source.position(of: link.offset),
                "\"\(words.text)\" does not say where this link leads. Write what people will find there, for example [the parish plan](address)."
            )
        } else if words.areAddress {
            reportAddress(at: source.position(of: link.offset))
        }
    }

    /// Reports a link whose words are an address, be it bare or in brackets.
    mutating func reportAddress(at position: SourcePosition) {
        report(
            .addressAsLinkText,
            at: position,
            "The words of this link are an address, which is hard to read and to listen to. Write what it leads to: [words](address)."
        )
    }

    /// Checks whether an image has words for those who cannot see it.
    mutating func checkImage(_ image: InlineReading.OpenLink, words: [UInt8]) {
        guard LinkWords(words).areEmpty else { return }
        report(
            .imageWithoutAlt,
            at: source.position(of: image.offset),
            "This image has no description. Say between the square brackets what it shows: ![what it shows](address)."
        )
    }
}

/// The words of a link, as a screen reader would read them out in a list of links.
struct LinkWords {
    /// The words without white space around them.
    private let words: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        words = bytes[start..<end]
    }

    var text: String { String(decoding: words, as: UTF8.self) }

    var areEmpty: Bool { words.isEmpty }

    var areAddress: Bool {
        switch words.first {
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"): break
        default: return false
        }
        let beginsAsAddress = ["http://", "https://", "www."].contains { words.startsIgnoringCase(with: $0) }
        return beginsAsAddress && !words.contains(0x20)
    }

    /// Whether the words could stand on any link, in English or Welsh.
    var areVague: Bool {
        let isCompared = { (byte: UInt8) in byte == 0x20 || (0x61...0x7A).contains(byte | 0x20) }
        guard words.count <= 24, Self.vagueLengths.contains(words.count(where: isCompared)) else {
            return false
        }
        let letters = words.filter(isCompared).map { $0 | 0x20 }
        return Self.vague.contains(String(decoding: letters, as: UTF8.self))
    }

    /// How long vague words are: most links are told by their length alone.
    private static let vagueLengths = Set(vague.map(\.utf8.count))

    private static let vague: Set<String> = [
        "click here", "click", "here", "click this", "click this link", "this", "this link", "this page",
        "link", "links",
        "read more", "more", "find out more", "learn more", "see more", "see here", "more info",
        "more information",
        "more details", "details", "download", "go", "go here", "page", "website", "visit", "view",
        "continue",
        "cliciwch yma", "yma", "darllen mwy", "mwy", "rhagor", "mwy o wybodaeth",
    ]
}
