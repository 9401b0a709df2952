/// What a Markdown file's place in the content folder says of its page.
public struct ContentPath: Sendable, Hashable {
    /// Below the site folder: `content/parishes/ash/seed-swap.cy.md`.
    public let path: String
    /// The folders between `content` and the file: `["parishes", "ash"]`.
    public let folders: [String]
    /// The file name without `.md` and without the language: `seed-swap`.
    public let name: String
    /// The language that the file name says, or nil: `cy`.
    public let languageSuffix: String?

    /// What every path begins with.
    package static let folder = "content/"

    /// Reads a path below the content folder that ends in `.md`.
    ///
    /// A dot in the name marks a language only if what follows looks like one, such as `cy` or `pt-BR`.
    public init(_ path: String) {
        self.path = Self.folder + path
        var parts = path.split(separator: "/").map(String.init)
        let file = parts.popLast() ?? ""
        folders = parts
        let stem = file.dropLast(3)
        if let dot = stem.lastIndex(of: "."), Self.looksLikeLanguage(stem[stem.index(after: dot)...]) {
            name = String(stem[..<dot])
            languageSuffix = String(stem[stem.index(after: dot)...])
        } else {
            name = String(stem)
            languageSuffix = nil
        }
    }

    /// Whether the file is its folder's own page.
    public var isIndex: Bool { name == "index" }

    /// The page's id: the file's name, or for an `index.md` its folder's; `home` at the top.
    public var id: String { isIndex ? folders.last ?? "home" : name }

    /// The page's address below the language's root, empty or ending in `/`.
    public var address: String {
        let parts = isIndex ? folders : folders + [name]
        return parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
    }

    private static func looksLikeLanguage(_ text: Substring) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let base = parts.first, (2...3).contains(base.count), parts.count <= 2 else { return false }
        return parts.allSatisfy { part in
            (2...4).contains(part.count) && part.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
        }
    }
}

/// Ids: lower case a to z, 0 to 9 and hyphens.
public enum PageID {
    /// Whether `text` may be an id.
    public static func isValid(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 120 && text.utf8.first != UInt8(ascii: "-")
            && text.utf8.allSatisfy(isAllowed) && PortableName.isPortable(text)
    }

    /// The id nearest to `text`: accents and apostrophes dropped, everything else that is not allowed a hyphen.
    ///
    /// Empty where nothing is left.
    public static func suggestion(for text: String) -> String {
        var id: [UInt8] = []
        for scalar in text.lowercased().unicodeScalars where !isDropped(scalar) {
            if let byte = base(of: scalar), isAllowed(byte), byte != UInt8(ascii: "-") {
                id.append(byte)
            } else if let last = id.last, last != UInt8(ascii: "-") {
                id.append(UInt8(ascii: "-"))
            }
        }
        id = id.prefix(120).reversed().drop { $0 == UInt8(ascii: "-") }.reversed()
        return String(decoding: id, as: UTF8.self)
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar.properties.canonicalCombiningClass != .notReordered
    }

    /// The ASCII letter below a letter's accents, by its Unicode name: LATIN SMALL LETTER W WITH CIRCUMFLEX.
    package static func base(of scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return UInt8(scalar.value) }
        let words = (scalar.properties.name ?? "").split(separator: " ")
        guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1,
            words[4] == "WITH"
        else { return nil }
        return words[3].utf8.first.map { $0 | 0x20 }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
