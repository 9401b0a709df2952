/// Pages as people write them for such a site, the same on every run: mostly paragraphs, with headings, lists, links,
/// emphasis, and now and then a table, a note or a footnote.
struct SeededPages {
    private var state: UInt64

    /// Makes so many pages, of about five thousand bytes each.
    static func make(count: Int) -> [[UInt8]] {
        (0..<count).map { number in
            var page = SeededPages(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
            return Array(page.page().utf8)
        }
    }

    private mutating func page() -> String {
        var blocks = [paragraph(), paragraph()]
        for section in 1...5 {
            blocks.append("## \(capitalised(words(4))) \(section)")
            for _ in 0..<3 { blocks.append(paragraph()) }
            blocks.append(chance(2) ? list() : paragraph())
            if chance(3) { blocks.append(special(section)) }
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private mutating func paragraph() -> String {
        (0...random(3) + 1).map { _ in sentence() }.joined(separator: chance(3) ? "\n" : " ")
    }

    private mutating func sentence() -> String {
        let rest =
            switch random(14) {
            case 0: " *\(words(2))*"
            case 1: " **\(words(1))**"
            case 2: " [\(words(3))](../\(words(1))/\(words(1)).md)"
            case 3: " [\(words(2))](https://example.org/\(words(1)))"
            case 4: " [[\(words(1))-\(words(1))]]"
            case 5: " (\(words(3)), \(1_900 + random(130)))"
            default: ""
            }
        return capitalised(words(6 + random(10))) + rest + "."
    }

    private mutating func list() -> String {
        (0...random(4) + 1).map { _ in "- \(sentence())" }.joined(separator: "\n")
    }

    private mutating func special(_ section: Int) -> String {
        switch random(4) {
        case 0: "> [!NOTE]\n> \(sentence())"
        case 1:
            "| \(words(1)) | \(words(1)) |\n|:--|--:|\n| \(words(3)) | \(random(900)) |\n| \(words(2)) | 7 |"
        case 2: "\(sentence())[^\(section)]\n\n[^\(section)]: \(sentence())"
        default: "> \(sentence())\n> \(sentence())"
        }
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in Self.vocabulary[random(Self.vocabulary.count)] }.joined(separator: " ")
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private mutating func chance(_ limit: Int) -> Bool { random(limit) == 0 }

    /// A number below `limit` (SplitMix64, Steele, Lea and Flood 2014).
    private mutating func random(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((bits ^ (bits >> 31)) % UInt64(limit))
    }

    private static let vocabulary =
        """
        allotment and answer around ask bakery because bench bridge bus care child choose church clerk council cycle \
        day decide evening every field footpath for gather hall hedge help home hope idea in its lane learn library \
        list listen market meadow meet money month neighbour new next of on open orchard our parish path people plan \
        plant pond price question repair river road room school seed share shelter shop slow small street summer \
        team than the their then they this time to together town tree try until village visit vote walk water week \
        well what where which winter with wood work year young
        """.split(separator: " ").map(String.init)
}
