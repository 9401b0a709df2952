/// A whole file put back as an editor's box gives it, which ends each line with LF, whatever the file does.
public enum SourceRewriting {
    /// The file with other words in it. Lines that stand in the place of a line of `source` end as that does, also where a file has line
    /// ends of several sorts; others end as most lines do.
    ///
    /// Lines are counted from the beginning, and from the end below the last line that has changed.
    public static func rewriting(_ source: [UInt8], text: String) -> [UInt8] {
        let old = lines(of: source)
        let new = lines(of: Array(text.utf8))
        let usual = usualEnding(of: old)
        let lead = zip(old, new).prefix { $0.content == $1.content }.count
        let room = min(old.count, new.count) - lead
        let tail = zip(old.reversed(), new.reversed()).prefix(room).prefix { $0.content == $1.content }.count
        var result: [UInt8] = []
        for (index, line) in new.enumerated() {
            result += line.content
            guard !line.ending.isEmpty else { continue }
            let isTail = index >= new.count - tail
            let place = isTail ? index - new.count + old.count : index
            let isTaken = place < old.count && (isTail || place < old.count - tail)
            let ending = isTaken ? old[place].ending : []
            result += ending.isEmpty ? usual : ending
        }
        return result
    }

    private typealias Line = (content: ArraySlice<UInt8>, ending: ArraySlice<UInt8>)

    private static func lines(of bytes: [UInt8]) -> [Line] {
        var scanner = LineScanner(bytes[...])
        var lines: [Line] = []
        while let line = scanner.next() {
            lines.append((bytes[line], bytes[line.upperBound..<scanner.offset]))
        }
        return lines
    }

    /// What ends most lines, the first of them where several end as many; LF where nothing does.
    private static func usualEnding(of lines: [Line]) -> ArraySlice<UInt8> {
        let endings = lines.map(\.ending).filter { !$0.isEmpty }
        let counts = Dictionary(endings.map { ($0, 1) }, uniquingKeysWith: +)
        let most = counts.values.max()
        return endings.first { counts[$0] == most } ?? Array("\n".utf8)[...]
    }
}
