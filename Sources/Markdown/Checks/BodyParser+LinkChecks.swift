internal import Diagnostics

extension BodyParser {
    /// Checks whether a link says by its words where it leads.
    mutating func checkLink(_ link: InlineReading.OpenLink, words: [UInt8]) {
        let position = source.position(of: link.offset)
        let words = LinkWords(words)
        if words.isEmpty {
            report(
                .emptyLink,
                at: position,
                "This link has no words, so nobody can see or hear it. Write what it leads to between the square brackets: [words](address)."
            )
        } else if link.destinationIsEmpty {
            report(
                .emptyLink,
                at: position,
                "This link has no address. Write where it leads between the round brackets: [words](address)."
            )
        } else if words.areVague {
            report(
                .vagueLink,
                at: position,
                "\"\(words.text)\" does not say where this link leads. Write what people will find there, for example [the parish plan](address)."
            )
        } else if words.areAddress {
            report(
                .addressAsLinkText,
                at: position,
                "The words of this link are an address, which is hard to read and to listen to. Write what it leads to: [words](address)."
            )
        }
    }

    /// Checks whether an image has words for those who cannot see it.
    mutating func checkImage(_ image: InlineReading.OpenLink, words: [UInt8]) {
        guard LinkWords(words).isEmpty else { return }
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
    let text: String

    init(_ bytes: [UInt8]) {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        text = String(decoding: bytes[start..<end], as: UTF8.self)
    }

    var isEmpty: Bool { text.isEmpty }

    var areAddress: Bool {
        let bytes = Array(text.utf8)[...]
        return ["http://", "https://", "www."].contains { bytes.startsIgnoringCase(with: $0) }
            && !text.contains(" ")
    }

    /// Whether the words could stand on any link, in English or Welsh.
    var areVague: Bool {
        guard text.utf8.count <= 24 else { return false }
        return Self.vague.contains(text.lowercased().filter { $0.isLetter || $0 == " " })
    }

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
