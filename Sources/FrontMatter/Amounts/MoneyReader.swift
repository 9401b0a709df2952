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
