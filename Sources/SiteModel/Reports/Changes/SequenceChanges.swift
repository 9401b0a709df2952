/// Where two sequences differ.
enum SequenceChanges {
    /// What stands at one place in the one sequence and in the other; at least one of the two is not empty.
    struct Hunk: Equatable {
        var before: [String]
        var after: [String]
    }

    /// The more there is to compare, the longer it takes; two long texts with nothing in common are not taken apart.
    private static let mostPairs = 4_000_000

    /// The places where they differ, in order: the fewest, by Myers's algorithm (1986).
    static func hunks(from old: [String], to new: [String]) -> [Hunk] {
        guard old != new else { return [] }
        guard old.count * new.count <= mostPairs else { return [Hunk(before: old, after: new)] }
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var hunks: [Hunk] = []
        var hunk = Hunk(before: [], after: [])
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if removed.contains(i) {
                hunk.before.append(old[i])
                i += 1
            } else if inserted.contains(j) {
                hunk.after.append(new[j])
                j += 1
            } else {
                if hunk != Hunk(before: [], after: []) { hunks.append(hunk) }
                hunk = Hunk(before: [], after: [])
                (i, j) = (i + 1, j + 1)
            }
        }
        return hunk == Hunk(before: [], after: []) ? hunks : hunks + [hunk]
    }
}

/// Where two texts differ, sentence by sentence.
enum SentenceChanges {
    /// The sentences that are not in the other text, with those that took their place.
    static func hunks(from old: String, to new: String) -> [(before: String, after: String)] {
        SequenceChanges.hunks(from: sentences(of: old), to: sentences(of: new)).map {
            ($0.before.joined(separator: " "), $0.after.joined(separator: " "))
        }
    }

    /// A sentence ends at the end of a line, and after a full stop, a question mark or an exclamation mark before a space.
    static func sentences(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            var sentences: [[Substring]] = [[]]
            for word in line.split(separator: " ") {
                sentences[sentences.count - 1].append(word)
                if let last = word.last, ".?!".contains(last) { sentences.append([]) }
            }
            return sentences.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
        }
    }
}
