/// Finds the name an author most likely meant.
///
/// Distances are optimal string alignment distances: letters lost, added, changed, or two neighbours swapped
/// (Damerau 1964; Boytsov 2011 for the restricted form used here), compared without regard to case.
public enum NearestName {
    /// The nearest of `candidates` to `name`, or nil where none is near enough to be worth suggesting.
    ///
    /// Near enough is one edit in three letters, and never more than four; of a shorter name, only another case. Ties go to the candidate that sorts first.
    public static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard wanted.count <= 64 else { return nil }
        let limit = min(4, wanted.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().unicodeScalars)
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = distance(from: wanted, to: letters)
            guard distance <= limit else { continue }
            if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
        }
        return best?.name
    }

    /// The edits between two words, by three rolling rows.
    private static func distance(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var row = last
        for i in 1...left.count {
            row[0] = i
            for j in 1...right.count {
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[right.count]
    }
}
