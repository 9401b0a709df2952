import TestSupport

extension SeededGenerator {
    /// Pieces of front matter put together without sense.
    mutating func frontMatterLikeBytes() -> [UInt8] {
        let pieces = [
            "---\n", "title: ", "actions:\n", "  - text: ", "    due: ", "principles: ", "status: ", "\n",
            "\n", " ", "  ",
            "- ", "-", ": ", ":", "[", "]", "{", "}", ",", "\"", "'", "#", " #", "&a ", "*a", "!", "!!str ",
            "|", ">", "|-\n",
            "%", "@", "`", "\\", "?", "? ", "<<: ", "\t", "\r\n", "\r", "\u{FEFF}", "\u{A0}", "\u{2028}",
            "\u{85}", "\u{E000}",
            "“", "”", "•", "—", "é", "🌳", "Our plan", "30 February 2026", "£1.5m", "...\n", "----\n",
            "=======\n",
            "<<<<<<< HEAD\n", ">>>>>>> x\n", "---", "\u{1}", "a: b", "no", "012", "\u{0}",
        ]
        var bytes: [UInt8] = Bool.random(using: &self) ? Array("---\n".utf8) : []
        for _ in 0..<Int.random(in: 0..<40, using: &self) {
            bytes += (pieces.randomElement(using: &self) ?? "").utf8
            if Int.random(in: 0..<60, using: &self) == 0 {
                bytes.append(UInt8.random(in: 0x80...0xFF, using: &self))
            }
        }
        return bytes
    }

    /// One of several things.
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }

    /// Adds, takes away or doubles something somewhere.
    mutating func spoil(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let offset = Int.random(in: 0..<bytes.count, using: &self)
        guard bytes[offset] < 0x80 else { return }
        switch Int.random(in: 0..<3, using: &self) {
        case 0:
            bytes.remove(at: offset)
        case 1:
            bytes.insert(pick(Array("[]{}\"':-|>&*!%@`?,\n =.~^x".utf8)), at: offset)
        default:
            let length = min(Int.random(in: 1..<12, using: &self), bytes.count - offset)
            let part = bytes[offset..<(offset + length)]
            guard part.allSatisfy({ $0 < 0x80 }) else { return }
            bytes.insert(contentsOf: part, at: offset)
        }
    }
}
