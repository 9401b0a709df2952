/// One entry of a list that is written with hyphens.
struct ListElement {
    /// The column of its hyphen, from 0.
    let column: Int
    /// Its lines, endings included.
    let lines: Range<Int>

    /// Finds the lines of `element`; nil where its hyphen is not the first of its line.
    init?(_ element: YAMLValue, in layout: FrontMatterLayout) {
        guard let extent = layout.extent(of: element) else { return nil }
        let start = layout.lineStart(extent.lowerBound)
        let before = layout.bytes[start..<extent.lowerBound]
        let spaces = before.prefix { $0 == UInt8(ascii: " ") }.count
        guard before.dropFirst(spaces).first == UInt8(ascii: "-"),
            before.dropFirst(spaces + 1).allSatisfy({ $0 == UInt8(ascii: " ") })
        else { return nil }
        column = spaces
        lines = start..<layout.nextLine(extent.upperBound)
    }
}

/// How one list becomes another, with as many entries as can be left as they are.
enum ListAlignment {
    /// One step on the way, in the order of both lists.
    enum Step: Hashable {
        /// The entry at this place of the old list stays.
        case keep(Int)
        /// The entry at this place becomes another.
        case change(Int, FieldContent)
        /// The entry at this place goes.
        case remove(Int)
        /// A new entry comes.
        case insert(FieldContent)
    }

    /// The steps from `old` to `new`.
    static func steps(from old: [YAMLValue], to new: [FieldContent]) -> [Step] {
        var steps: [Step] = []
        var (left, right) = (0, 0)
        for (kept, same) in common(old, new) + [(old.count, new.count)] {
            let changed = min(kept - left, same - right)
            steps += (0..<changed).map { .change(left + $0, new[right + $0]) }
            steps += (left + changed..<kept).map { .remove($0) }
            steps += new[(right + changed)..<same].map { .insert($0) }
            if kept < old.count { steps.append(.keep(kept)) }
            (left, right) = (kept + 1, same + 1)
        }
        return steps
    }

    /// The longest run of entries that both have in the same order, by their places.
    private static func common(_ old: [YAMLValue], _ new: [FieldContent]) -> [(Int, Int)] {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for left in old.indices.reversed() {
            for right in new.indices.reversed() {
                lengths[left][right] =
                    new[right].matches(old[left])
                    ? lengths[left + 1][right + 1] + 1
                    : max(lengths[left + 1][right], lengths[left][right + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (left, right) = (0, 0)
        while left < old.count, right < new.count {
            if new[right].matches(old[left]) {
                pairs.append((left, right))
                (left, right) = (left + 1, right + 1)
            } else if lengths[left + 1][right] >= lengths[left][right + 1] {
                left += 1
            } else {
                right += 1
            }
        }
        return pairs
    }
}
