/// Reads sums of money: `£1,500`, `£12.50`, `-£30`, `1500`, `£1.5m`, `£2 million`, `£10k`, `50p`, `€20`,
/// `$20`, `20 GBP`.
enum MoneyReader {
    /// The sum that `text` means, in pounds where no currency is named; nil where it is none.
    static func read(_ text: String) -> Money? {
        var rest = text[...]
        let isNegative = rest.first == "-"
        if isNegative { rest.removeFirst() }
        var currency = "GBP"
        if let sign = rest.first, let code = codeBySign[sign] {
            currency = code
            rest.removeFirst()
        } else if let code = codeBySign.values.first(where: { rest.hasSuffix($0) }) {
            currency = code
            rest = rest.dropLast(code.count)
        }
        let (figures, hundredthsEach) = factor(of: rest)
        guard let number = NumberReader.read(figures), !figures.hasPrefix("-"),
            let hundredths = hundredths(number, each: hundredthsEach)
        else { return nil }
        return Money(hundredths: isNegative ? -hundredths : hundredths, currency: currency, text: text)
    }

    /// The sum among the words of `text`, as it is written there: `£500` in "about £500". Nil where there is none, or where
    /// other words have figures as well, so that it is not known which is meant.
    static func sum(within text: String) -> String? {
        let words = text.split(separator: " ").map { word in
            String(word.drop { ",;:.()~".contains($0) }.reversed().drop { ",;:.()+".contains($0) }.reversed())
        }
        let figured = words.indices.filter { words[$0].contains(where: \.isNumber) }
        guard figured.count == 1, words.count <= 20 else { return nil }
        // The longest first, so that "£2 million" is not taken for £2.
        for length in stride(from: 3, through: 1, by: -1) {
            for start in max(0, figured[0] - length + 1)...figured[0] where start + length <= words.count {
                let sum = words[start..<start + length].joined(separator: " ")
                if read(sum) != nil { return sum }
            }
        }
        return nil
    }

    private static let codeBySign: [Character: String] = ["£": "GBP", "€": "EUR", "$": "USD"]

    /// The figures, and what one of them is worth in hundredths.
    private static func factor(of text: Substring) -> (figures: String, hundredths: Int) {
        let endings = [
            ("million", 100_000_000), ("m", 100_000_000), ("thousand", 100_000), ("k", 100_000), ("p", 1),
        ]
        let lowered = text.lowercased()
        let (ending, worth) = endings.first { lowered.hasSuffix($0.0) } ?? ("", 100)
        var figures = lowered.dropLast(ending.count)
        while figures.last == " " { figures.removeLast() }
        while figures.first == " " { figures.removeFirst() }
        return (String(figures), worth)
    }

    /// The number times `each`, exactly; nil where a fraction of a hundredth would be lost or the sum is too
    /// large.
    private static func hundredths(_ number: DecimalNumber, each: Int) -> Int? {
        let parts = number.text.split(separator: ".")
        let fraction = parts.count > 1 ? parts[1] : ""
        guard let digits = Int(parts[0] + fraction) else { return nil }
        var scale = 1
        for _ in fraction { scale *= 10 }
        let (product, overflow) = digits.multipliedReportingOverflow(by: each)
        guard !overflow, product.isMultiple(of: scale) else { return nil }
        return product / scale
    }
}
