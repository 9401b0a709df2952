/// The text below the front matter, as an editor shows it, and put back into its file.
public enum BodyRewriting {
    /// The text of a page without the blank lines round it; lines end with LF.
    public static func text(of source: [UInt8], path: String) -> String {
        let body = source[FrontMatterReader.read(source, path: path).bodyOffset...]
        let lines = LineScanner.lines(of: body[shown(in: body)]).map { String(decoding: $0, as: UTF8.self) }
        return lines.joined(separator: "\n")
    }

    /// The line of the file on which the text that `text(of:)` gives begins.
    public static func firstLine(of source: [UInt8], path: String) -> Int {
        let document = FrontMatterReader.read(source, path: path)
        let body = source[document.bodyOffset...]
        let blank = body[..<shown(in: body).lowerBound]
        return document.bodyLine + LineScanner.lines(of: blank).count
    }

    /// The file with another text below its front matter. Lines that both texts begin and end with stay as they are, and so do the
    /// blank lines round them and the ending of the last line.
    public static func rewriting(_ source: [UInt8], path: String, text: String) throws(RewritingFailure)
        -> [UInt8]
    {
        let layout = try FrontMatterLayout(source, path: path)
        let body = source[layout.document.bodyOffset...]
        let shown = shown(in: body)
        let wanted = lines(of: text)
        guard !shown.isEmpty else { return appending(wanted, to: source, layout) }
        var (lines, ends) = ([Range<Int>](), [Int]())
        var scanner = LineScanner(source[shown])
        while let line = scanner.next() {
            lines.append(line)
            ends.append(scanner.offset)
        }
        let isSame = { (line: Range<Int>, text: String) in source[line].elementsEqual(text.utf8) }
        let lead = zip(lines, wanted).prefix { isSame($0, $1) }.count
        let room = min(lines.count, wanted.count) - lead
        let tail = zip(lines.reversed(), wanted.reversed()).prefix(room).prefix { isSame($0, $1) }.count
        let middle = wanted[lead..<(wanted.count - tail)].map { Array($0.utf8) }
        if tail > 0 {
            let start = lead == 0 ? shown.lowerBound : ends[lead - 1]
            return source[..<start] + middle.flatMap { $0 + layout.lineEnd }
                + source[lines[lines.count - tail].lowerBound...]
        }
        // The last line keeps its own ending, which is not part of what is shown.
        let isAfterLine = lead > 0 && (lead == lines.count || middle.isEmpty)
        let start = lead == 0 ? shown.lowerBound : isAfterLine ? lines[lead - 1].upperBound : ends[lead - 1]
        let separator = isAfterLine && !middle.isEmpty ? layout.lineEnd : []
        return source[..<start] + separator + middle.joined(separator: layout.lineEnd)
            + source[shown.upperBound...]
    }

    /// The file with the first text it has.
    private static func appending(_ lines: [String], to source: [UInt8], _ layout: FrontMatterLayout)
        -> [UInt8]
    {
        guard !lines.isEmpty else { return source }
        let body = source[layout.document.bodyOffset...]
        let isOpen = source.last.map { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") } ?? false
        let isBlankNeeded = layout.document.hasFrontMatter && body.isEmpty
        return source + (isOpen ? layout.lineEnd : []) + (isBlankNeeded ? layout.lineEnd : [])
            + lines.flatMap { Array($0.utf8) + layout.lineEnd }
    }

    /// The bytes of `body` from its first line that is not blank to the end of the last.
    private static func shown(in body: ArraySlice<UInt8>) -> Range<Int> {
        var scanner = LineScanner(body)
        var range: Range<Int>?
        while let line = scanner.next() {
            guard !body[line].allSatisfy(isWhiteSpace) else { continue }
            range = (range?.lowerBound ?? line.lowerBound)..<line.upperBound
        }
        return range ?? body.endIndex..<body.endIndex
    }

    /// The lines of a text without the blank lines round it.
    private static func lines(of text: String) -> [String] {
        let bytes = Array(text.utf8)[...]
        return LineScanner.lines(of: bytes[shown(in: bytes)]).map { String(decoding: $0, as: UTF8.self) }
    }
}
