import TestSupport

/// A page of random blocks, nested at random, in which every word and every address is there once.
struct RandomPage {
    /// The Markdown.
    private(set) var source = ""
    /// Every word that a reader sees.
    private(set) var visibleWords: [String] = []
    /// What is written but cannot be seen: addresses, descriptions of images, titles of links, comments.
    private(set) var hiddenWords: [String] = []
    /// Each link, image or reference as it is typed, with its address.
    private(set) var links: [(typed: String, destination: String)] = []

    private var generator: SeededGenerator
    private var count = 0
    private var footnotes: [String] = []

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        var lines: [String] = []
        for _ in 0..<random(6) + 1 { lines += block(depth: 0) + [""] }
        for footnote in footnotes { lines += [footnote] + (chance(3) ? ["", "    \(words())"] : []) + [""] }
        source = lines.joined(separator: chance(4) ? "\r\n" : "\n")
    }

    // MARK: Chance

    private mutating func random(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
    private mutating func chance(_ limit: Int) -> Bool { random(limit) == 0 }

    private mutating func name(_ prefix: String) -> String {
        count += 1
        return "\(prefix)\(count)z"
    }

    private mutating func word() -> String {
        let word = name(["w", "é", "Ŵ", "x\u{1F600}"][random(4)])
        visibleWords.append(word)
        return word
    }

    private mutating func hidden() -> String {
        let word = name("h")
        hiddenWords.append(word)
        return word
    }

    private mutating func words() -> String { (0...random(2)).map { _ in word() }.joined(separator: " ") }

    // MARK: Inlines

    private mutating func inlines() -> String {
        (0...random(5)).map { _ in inline() }.joined(separator: " ")
    }

    private mutating func inline() -> String {
        switch random(16) {
        case 0: "*\(words())*"
        case 1: "__\(words())__"
        case 2: "~~\(words())~~"
        case 3: "`` \(word()) ``"
        case 4: "\\* &amp; \\[ &copy; \\`"
        case 5: link { "[\($0.words())](\($1))" }
        case 6: link { "[*\($0.word())*](<\($1)> '\($0.hidden())')" }
        case 7: link { "![\($0.hidden())](\($1))" }
        case 8: reference { "[[\($1)|\($0.words())]]" }
        case 9: bare()
        case 10: footnote()
        case 11: "\(word())  \u{9}\(word())"
        case 12: "[\(word())] ![ \(word()) ]("
        default: words()
        }
    }

    private mutating func link(_ typed: (inout RandomPage, String) -> String) -> String {
        let destination = "\(hidden()).md"
        let typed = typed(&self, destination)
        links.append((typed, destination))
        return typed
    }

    private mutating func reference(_ typed: (inout RandomPage, String) -> String) -> String {
        let destination = hidden()
        let typed = typed(&self, destination)
        links.append((typed, destination))
        return typed
    }

    private mutating func bare() -> String {
        let name = name("b")
        visibleWords.append(name)
        let address = "https://\(name).org"
        links.append((address, address))
        return address
    }

    private mutating func footnote() -> String {
        let label = name("f")
        footnotes.append("[^\(label)]: \(words())")
        return "x[^\(label)]"
    }

    // MARK: Blocks

    private mutating func block(depth: Int) -> [String] {
        switch random(depth < 3 ? 13 : 9) {
        case 0: return [String(repeating: "#", count: random(4) + 1) + " " + words() + " " + inlines()]
        case 1: return ["```", word(), "  \(word())", "```"]
        case 2: return table()
        case 3: return ["\(inlines())\\", inlines()]
        case 4: return ["![\(hidden())](\(hidden()).png '\(words())')"]
        case 5: return [words(), ": \(inlines())", ": \(inlines())"]
        case 6: return ["<!-- \(hidden()) -->"]
        case 9: return contained(depth, first: "> ", rest: "> ")
        case 10: return contained(depth, first: "- ", rest: "  ")
        case 11: return contained(depth, first: "1) ", rest: "   ")
        case 12: return ["> [!TIP]"] + block(depth: depth + 1).map { "> \($0)" }
        default: return [inlines(), "   \(inlines())"]
        }
    }

    private mutating func table() -> [String] {
        var lines = ["| \(words()) | \(words()) |", "|:-|--|"]
        for _ in 0...random(2) { lines.append("| \(inlines()) | \\| \(words()) |") }
        return chance(2) ? lines + ["Table: \(words())"] : lines
    }

    private mutating func contained(_ depth: Int, first: String, rest: String) -> [String] {
        var lines: [String] = []
        for index in 0...random(2) {
            if index > 0 { lines.append("") }
            lines += block(depth: depth + 1)
        }
        return lines.enumerated().map { $0.offset == 0 ? first + $0.element : rest + $0.element }
    }
}
