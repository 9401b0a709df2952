/// The sign that an entry of a list begins with elsewhere: `1.`, `(a)`, `b)`, `--`, `o`.
enum ListNumber {
    /// `line` without its sign, if it has one.
    static func stripped(from line: some StringProtocol) -> String {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let sign = parts.first, isSign(sign) else {
            return trimmingWhiteSpace(String(line))
        }
        return trimmingWhiteSpace(String(parts[1]))
    }

    private static func isSign(_ word: some StringProtocol) -> Bool {
        guard word != "--", word != "o", word != "*" else { return true }
        let inside = word.drop { $0 == "(" }.prefix { $0 != "." && $0 != ")" }
        return inside.count < word.count && (1...4).contains(inside.count)
            && inside.allSatisfy { $0.isNumber || $0.isLowercase }
    }
}
