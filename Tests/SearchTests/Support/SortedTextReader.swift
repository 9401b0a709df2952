/// Reads what ``SortedText`` writes.
struct SortedTextReader {
    struct Entry: Equatable {
        var word: [UInt8]
        var forms: [[UInt8]] = []
        var target: [UInt8]?
    }

    let entries: [Entry]
    /// Where the text ends.
    let end: Int

    init?(_ bytes: [UInt8], startingAt start: Int = 0) {
        var entries: [Entry] = []
        var position = start
        while position < bytes.count {
            let code = bytes[position]
            position += 1
            if code == 0x2F {
                self.entries = entries
                end = position
                return
            }
            let tail = Array(bytes[position...].prefix { $0 >= 0x30 })
            position += tail.count
            switch code {
            case 0x01...0x1F:
                entries.append(Entry(word: (entries.last?.word ?? []).prefix(Int(code) - 1) + tail))
            case 0x20...0x2E:
                guard let word = entries.last?.word else { return nil }
                entries[entries.count - 1].forms.append(word.dropLast(Int(code) - 0x20) + tail)
            case 0x00: entries[entries.count - 1].target = tail
            default: return nil
            }
        }
        return nil
    }
}
