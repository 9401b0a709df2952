/// Finds and counts the words of pages in one language.
///
/// Calls do not depend on one another and may be made from any number of threads. Stemming comes later, in
/// ``SearchIndexer``: there each word of the site is stemmed once, however many pages have it.
public struct SearchAnalyzer: Sendable {
    private let language: SearchLanguage

    /// Makes an analyser for pages in a language, such as `en-GB` (BCP 47).
    public init(language: String) {
        self.language = SearchLanguage(language)
    }

    /// The words of one page.
    ///
    /// - Parameters:
    ///   - title: the page's title.
    ///   - summary: its summary, which counts like the body's text.
    ///   - headings: its headings; they weigh more than text.
    ///   - places: the names of the parish and of places; they weigh like headings, and who asks for exactly one of
    ///     them is given these pages before others, but after a page that has it for a title.
    ///   - alsoKnownAs: other names of what the page is about. Whoever asks for exactly one of these, or for the
    ///     title, is given this page first.
    ///   - body: the page's text in UTF-8, without markup.
    public func analyse(
        title: String,
        summary: String = "",
        headings: [String] = [],
        places: [String] = [],
        alsoKnownAs: [String] = [],
        body: [UInt8]
    ) -> AnalysedDocument {
        var scanner = WordScanner(splitsAtApostrophes: language.splitsAtApostrophes)
        var counter = WordCounter(expectedBytes: body.count)
        for name in [title] + alsoKnownAs {
            counter.beginName()
            scanner.scan(Array(name.utf8).span, into: &counter)
            counter.endName()
        }
        counter.field = .headings
        for heading in headings { scanner.scan(Array(heading.utf8).span, into: &counter) }
        for place in places {
            counter.beginName(handicap: 1)
            scanner.scan(Array(place.utf8).span, into: &counter)
            counter.endName()
        }
        counter.field = .body
        // A summary that repeats the title would only make the page longer.
        if summary != title { scanner.scan(Array(summary.utf8).span, into: &counter) }
        scanner.scan(body.span, into: &counter)
        return counter.document()
    }
}
