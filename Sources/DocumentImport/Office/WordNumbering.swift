/// How a Word document numbers its paragraphs: `word/numbering.xml` and the styles that refer to it (ECMA-376, part 1, 17.9).
struct WordNumbering {
    /// One level of a list.
    struct Level {
        var start = 1
        /// Such as `decimal` or `lowerLetter`.
        var format = "decimal"
        /// Such as `%1.%2`.
        var pattern = ""
    }

    /// The list and the level that a paragraph stands in.
    struct Place: Hashable {
        var list: String
        var level: Int
    }

    private var levels: [String: [Int: Level]] = [:]
    private var abstractLists: [String: String] = [:]
    private var starts: [Place: Int] = [:]
    private var styles: [String: (list: String?, level: Int?, parent: String?)] = [:]
    private var counters: [String: [Int: Int]] = [:]
    private var begun: Set<Place> = []

    init(_ archive: ZipArchive) {
        readLists(archive.content("word/numbering.xml") ?? [])
        readStyles(archive.content("word/styles.xml") ?? [])
    }

    private mutating func readLists(_ content: [UInt8]) {
        var scanner = XMLScanner(content)
        var (abstract, list, level) = ("", "", 0)
        while let token = scanner.next() {
            guard case .open(let tag, let attributes, _) = token else {
                if case .close("abstractNum") = token { abstract = "" }
                if case .close("num") = token { list = "" }
                continue
            }
            let value = attributes["val"] ?? ""
            switch tag {
            case "abstractNum": abstract = attributes["abstractNumId"] ?? ""
            case "num": list = attributes["numId"] ?? ""
            case "abstractNumId" where !list.isEmpty: abstractLists[list] = value
            case "lvl", "lvlOverride": level = attributes["ilvl"].flatMap { Int($0) } ?? 0
            case "startOverride" where !list.isEmpty: starts[Place(list: list, level: level)] = Int(value)
            case "start" where !abstract.isEmpty:
                levels[abstract, default: [:]][level, default: Level()].start = Int(value) ?? 1
            case "numFmt" where !abstract.isEmpty:
                levels[abstract, default: [:]][level, default: Level()].format = value
            case "lvlText" where !abstract.isEmpty:
                levels[abstract, default: [:]][level, default: Level()].pattern = value
            default: continue
            }
        }
    }

    private mutating func readStyles(_ content: [UInt8]) {
        var scanner = XMLScanner(content)
        var style = ""
        while let token = scanner.next() {
            guard case .open(let tag, let attributes, _) = token else { continue }
            let value = attributes["val"]
            switch tag {
            case "style":
                style = attributes["styleId"] ?? ""
                styles[style] = (nil, nil, nil)
            case "basedOn": styles[style]?.parent = value
            case "numId": styles[style]?.list = value
            case "ilvl": styles[style]?.level = value.flatMap { Int($0) }
            default: continue
            }
        }
    }

    /// Where a paragraph stands that names a list and a level itself, or has a style that does; nil where it is not numbered.
    func place(list: String?, level: Int?, style: String?) -> Place? {
        var list = list
        var level = level
        var next = style
        // Styles that are based on each other in a circle come to an end here.
        for _ in 0..<20 {
            guard let name = next, let style = styles[name] else { break }
            list = list ?? style.list
            level = level ?? style.level
            next = style.parent
        }
        guard let list, list != "0", abstractLists[list] != nil else { return nil }
        return Place(list: list, level: level ?? 0)
    }

    /// Counts a paragraph that stands at `place`, and gives its number as it is seen, such as `1.1`; nil for a bullet.
    mutating func number(at place: Place) -> (text: String, isCompound: Bool)? {
        guard let abstract = abstractLists[place.list], let level = levels[abstract]?[place.level] else {
            return nil
        }
        var counts = counters[abstract] ?? [:]
        let isFirst = begun.insert(place).inserted
        if let start = starts[place], isFirst {
            counts[place.level] = start
        } else {
            counts[place.level] = counts[place.level].map { $0 + 1 } ?? level.start
        }
        for deeper in counts.keys where deeper > place.level { counts[deeper] = nil }
        counters[abstract] = counts
        guard level.format != "bullet", level.format != "none", level.pattern.contains("%") else {
            return nil
        }
        return (text(level, counts, abstract), level.pattern.count { $0 == "%" } > 1)
    }

    private func text(_ level: Level, _ counts: [Int: Int], _ abstract: String) -> String {
        var text = ""
        var rest = level.pattern[...]
        while let percent = rest.firstIndex(of: "%") {
            text += rest[..<percent]
            rest = rest[rest.index(after: percent)...]
            guard let digit = rest.first?.wholeNumberValue else { continue }
            rest = rest.dropFirst()
            let number = digit - 1
            let count = counts[number] ?? levels[abstract]?[number]?.start ?? 1
            text += ListNumber.text(count, format: levels[abstract]?[number]?.format ?? "decimal")
        }
        return text + rest
    }
}

/// Numbers as lists write them.
enum ListNumber {
    /// `count` in a format that Word names: figures, letters, Roman numerals; figures in any other.
    static func text(_ count: Int, format: String) -> String {
        switch format {
        case "lowerLetter": letters(count)
        case "upperLetter": letters(count).uppercased()
        case "lowerRoman": roman(count)
        case "upperRoman": roman(count).uppercased()
        case "decimalZero": count < 10 ? "0\(count)" : "\(count)"
        default: "\(count)"
        }
    }

    /// a to z, then aa, bb and so on.
    static func letters(_ count: Int) -> String {
        guard (1...260).contains(count), let scalar = Unicode.Scalar(0x61 + (count - 1) % 26) else {
            return "\(count)"
        }
        return String(repeating: Character(scalar), count: (count - 1) / 26 + 1)
    }

    static func roman(_ count: Int) -> String {
        guard (1...3999).contains(count) else { return "\(count)" }
        let numerals = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var (left, text) = (count, "")
        for (value, numeral) in numerals {
            while left >= value {
                text += numeral
                left -= value
            }
        }
        return text
    }
}
