/// Gives the paragraphs of a report lasting ids from the numbers that people typed: `1.1` is `p-1.1`, and the `(a)`
/// after it `p-1.1-a`, wherever they stand on the page and whatever comes before them.
struct ParagraphNumbering {
    /// The last number, such as `1.1`.
    private var number: String?
    /// The last whole number that a paragraph began with.
    private var lastWhole = 0
    /// The last letter and Roman numeral under it.
    private var letter: String?
    private var numeral: String?

    /// The number of each ordered list's last item, and of each item, by their nodes.
    private var lastItems: [Node: Int] = [:]
    private var items: [Node: String] = [:]

    /// The first word of a paragraph where it may be a number: most paragraphs begin with another, and nothing is
    /// copied then.
    static func firstWord(of text: Span<UInt8>) -> [UInt8] {
        var end = 0
        while end < min(text.count, 17), text[end] > 0x20 { end += 1 }
        guard end > 0, end < 17, isDigit(text[0]) || text[end - 1] == UInt8(ascii: ")") else { return [] }
        return (0..<end).map { text[$0] }
    }

    /// The id of a paragraph that begins with `word`, if that is a number.
    mutating func id(beginningWith word: [UInt8]) -> String? {
        isDigit(word[0]) ? numberID(word[...]) : letterID(word[...])
    }

    /// The id of an item of an ordered list: its number, behind that of the item it stands in.
    mutating func id(of item: Node, in list: Node) -> String {
        let count = lastItems[list].map { $0 + 1 } ?? list.listStart
        lastItems[list] = count
        let outer = list.parent.flatMap { items[$0] }
        let name = outer.map { "\($0).\(count)" } ?? "\(count)"
        items[item] = name
        if outer == nil { lastWhole = count }
        return begin(name)
    }

    private mutating func begin(_ number: String) -> String {
        self.number = number
        letter = nil
        numeral = nil
        return "p-\(number)"
    }

    /// `1.1`, `1.1.1`, with or without a full stop behind. A number without a full stop in it may be a figure, as in
    /// "40 people came": it counts where it follows the one before.
    private mutating func numberID(_ word: ArraySlice<UInt8>) -> String? {
        let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let numbers = parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
        guard !numbers.isEmpty, numbers.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(isDigit) })
        else {
            return nil
        }
        let name = numbers.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
        if numbers.count == 1 {
            guard let whole = Int(name), whole == lastWhole + 1 else { return nil }
            lastWhole = whole
        }
        return begin(name)
    }

    /// `(a)`, `a)`, `(ii)` or `ii)`, under the last number.
    private mutating func letterID(_ word: ArraySlice<UInt8>) -> String? {
        let name = word.first == UInt8(ascii: "(") ? word.dropFirst().dropLast() : word.dropLast()
        guard word.last == UInt8(ascii: ")"), (1...5).contains(name.count),
            name.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
        else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        let base = number.map { "p-\($0)" } ?? "p"
        if isNumeral(text), let letter {
            numeral = text
            return "\(base)-\(letter)-\(text)"
        }
        guard name.count == 1 || isNumeral(text) else { return nil }
        letter = text
        numeral = nil
        return "\(base)-\(text)"
    }

    /// Whether letters are a Roman numeral here: `i` is not where it follows `h`, nor `v` where it follows `u`.
    private func isNumeral(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ "ivx".utf8.contains($0) }) else { return false }
        if numeral != nil || text.utf8.count > 1 { return true }
        return text == "i" && letter != "h"
    }
}
