import Testing

@testable import Markdown

struct SourceScanTests {
    /// What is looked for, each behind a byte of prose; all are short, so that they are scanned byte by byte.
    private static let samples = [
        "a ~", "a @", "a |", "a \u{1}", "a \u{7F}", "a [[", "a ![", "a [x]", "a [^1", "a www.b", "a //",
        "a &#38;",
        "a\n: b", "a [b]:", "a 07 1", "a +447", "a 00447", "AB 12", "AB12", "AB\u{A0}12", "a\r\nb", "a\rb\r",
        "a\n\nb",
        "a \t - 4.5/6: (7)", "1.2 3/4 a: 5",
    ]

    @Test(arguments: samples)
    func `sixteen bytes together give what one by one gives, wherever they stand`(sample: String) {
        let alone = SourceScan(Array(sample.utf8))
        for before in 0..<36 {
            let padding = Array(repeating: UInt8(ascii: "x"), count: before) + Array(" ".utf8)
            let scan = SourceScan(
                padding + Array(sample.utf8) + Array(repeating: UInt8(ascii: "y"), count: 40))
            #expect(scan.features == alone.features)
            #expect(
                scan.lineStarts.dropFirst() == alone.lineStarts.dropFirst().map { $0 + padding.count }[...])
        }
    }
}
