/// BM25F: how much a term says about a page, from how often it occurs in which field and how long the fields are.
///
/// Source: Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*, 2009, section 3.6.
/// The constants are the textbook's; none was tuned to a collection of test questions.
struct Ranking {
    /// How soon further occurrences add little.
    static let saturation = 1.2
    /// The highest impact: impacts are whole numbers of 4 bits.
    static let topImpact = 15

    private struct Field {
        let weight: Double
        /// How much the length of the field counts against it, 0 to 1.
        let lengthNormalisation: Double
        let averageLength: Double

        /// What one occurrence counts in a field of so many words.
        func perOccurrence(length: Int) -> Double {
            weight / (1 - lengthNormalisation + lengthNormalisation * Double(length) / averageLength)
        }
    }

    private let title: Field
    private let headings: Field
    private let body: Field

    /// What one occurrence in each field of one page counts.
    struct PageWeights {
        let title: Double
        let headings: Double
        let body: Double

        /// The impact of a term with these counts: its saturated frequency, 0 to 1, in sixteenths.
        func frequency(_ counts: AnalysedDocument.Counts) -> Double {
            title * Double(counts.title) + headings * Double(counts.headings) + body * Double(counts.body)
        }
    }

    /// Makes the ranking for a site whose pages have so many words together.
    init(total: AnalysedDocument.Lengths, pages: Int) {
        title = Field(weight: 2.5, lengthNormalisation: 0.25, averageLength: Self.average(total.title, pages))
        headings = Field(
            weight: 1.5,
            lengthNormalisation: 0.5,
            averageLength: Self.average(total.headings, pages)
        )
        body = Field(weight: 1, lengthNormalisation: 0.75, averageLength: Self.average(total.body, pages))
    }

    func weights(_ lengths: AnalysedDocument.Lengths) -> PageWeights {
        PageWeights(
            title: title.perOccurrence(length: lengths.title),
            headings: headings.perOccurrence(length: lengths.headings),
            body: body.perOccurrence(length: lengths.body)
        )
    }

    /// The impact of a term with this weighted frequency.
    static func impact(_ frequency: Double) -> Int {
        min(topImpact, Int(frequency / (saturation + frequency) * Double(topImpact + 1)))
    }

    /// The average length, rounded to a sixteenth of its power of two: so that one page's edit does not change the
    /// impacts of every other page, and with them every file of the index.
    private static func average(_ total: Int, _ pages: Int) -> Double {
        let average = max(1, Double(total) / Double(max(1, pages)))
        let step = Double(sign: .plus, exponent: average.exponent, significand: 1.0 / 16)
        return (average / step).rounded() * step
    }
}
