/// The words of a site and where they occur: what ``PostingCollector`` gathers and the encoders write.
struct CollectedTerms: Sendable {
    /// Words, and surfaces that differ from every word. See ``Lexicon``.
    let words: Interner
    /// Stems, folded; a term is the number of its stem.
    let stems: Interner
    /// By word: the word that is its surface.
    let surfaceOf: [UInt32]
    /// By word: its term.
    let termOf: [UInt32]
    /// By word: how many pages have it, as written.
    let pagesWith: [UInt32]
    /// By term: its pages in ascending order, each with its impact.
    let pages: GroupedList
    /// By term: the pages with a name that has it, each with that name's length in words.
    let names: GroupedList
}
