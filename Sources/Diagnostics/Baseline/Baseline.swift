/// Mistakes that were there before, and are not held against whoever changes something else.
///
/// A mistake is known again by its rule, its file and the text of its line, with white space evened out, so that it may move
/// up and down. Where a file has several of one sort, they are counted: one more than before is a new one.
public struct Baseline: Sendable, Hashable {
    /// What a mistake is known by.
    struct Fault: Sendable, Hashable {
        let rule: String
        let path: String
        let text: String
    }

    /// How many there were of each.
    let counts: [Fault: Int]

    /// How many mistakes there were.
    public var count: Int { counts.values.reduce(0, +) }

    init(counts: [Fault: Int]) {
        self.counts = counts
    }

    /// The baseline of `diagnostics`. `source` gives the bytes of a file by its path as the diagnostics name it, or nil.
    public init(of diagnostics: [Diagnostic], source: @escaping (String) -> [UInt8]?) {
        var reader = FaultReader(source: source)
        counts = reader.faults(of: diagnostics).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// The mistakes that were not there before, and how many of those that were are gone.
    ///
    /// Of more mistakes of one sort than there were, the last in the file pass for the new ones.
    public func compare(
        _ diagnostics: [Diagnostic], source: @escaping (String) -> [UInt8]?
    ) -> (new: [Diagnostic], mended: Int) {
        var reader = FaultReader(source: source)
        var left = counts
        let new = zip(diagnostics, reader.faults(of: diagnostics)).compactMap { diagnostic, fault in
            guard let count = left[fault], count > 0 else { return diagnostic }
            left[fault] = count - 1
            return nil as Diagnostic?
        }
        return (new, left.values.reduce(0, +))
    }
}

/// Reads what mistakes are known by out of their files.
private struct FaultReader {
    /// The longest text that a mistake is known by, in scalars: a change far along a paragraph leaves its beginning as it was.
    private static let longest = 120

    private let source: (String) -> [UInt8]?
    private var path = ""
    private var lines: SourceLines?

    init(source: @escaping (String) -> [UInt8]?) {
        self.source = source
    }

    mutating func faults(of diagnostics: [Diagnostic]) -> [Baseline.Fault] {
        diagnostics.map { diagnostic in
            Baseline.Fault(
                rule: diagnostic.rule, path: diagnostic.path.printable.replacing("\t", with: " "),
                text: Self.even(text(at: diagnostic) ?? diagnostic.message))
        }
    }

    /// The line that `diagnostic` points at; nil where the file as a whole is meant.
    private mutating func text(at diagnostic: Diagnostic) -> String? {
        guard let position = diagnostic.position else { return nil }
        if path != diagnostic.path || lines == nil {
            path = diagnostic.path
            lines = source(path).map(SourceLines.init)
        }
        return lines?.text(ofLine: position.line)
    }

    private static func even(_ text: String) -> String {
        let words = text.printable.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        return String(String.UnicodeScalarView(words.unicodeScalars.prefix(longest)))
    }
}
