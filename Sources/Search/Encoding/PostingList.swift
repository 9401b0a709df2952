/// Writes page numbers with values of 4 bits, grouped by value.
///
///     gamma   how many pages there are
///     then for each group, until there were that many:
///         the value: 4 bits in the first group, then how much it differs from the last one, less one, in unary
///         gamma   how many pages the group has
///         its pages, ascending, as gaps in Rice's code (see ``PageList``)
enum PostingList {
    /// Of a very common term's pages, only so many are written in its shard: those of the highest impact.
    static let mostInShard = 4000

    /// The order of groups: impacts come highest first, so that a reader may stop; name lengths lowest first.
    enum Order {
        case descending, ascending
    }

    /// One value and its pages.
    struct Group {
        let value: Int
        var pages: ArraySlice<UInt32>
    }

    /// Sorts entries, which are in the order of their pages, into groups.
    static func groups(_ entries: ArraySlice<GroupedList.Entry>, _ order: Order) -> [Group] {
        var counts = [Int](repeating: 0, count: 17)
        for entry in entries { counts[slot(entry.value, order) + 1] += 1 }
        for slot in 0..<16 { counts[slot + 1] += counts[slot] }
        var next = counts
        var pages = [UInt32](repeating: 0, count: entries.count)
        for entry in entries {
            let slot = slot(entry.value, order)
            pages[next[slot]] = entry.page
            next[slot] += 1
        }
        return (0..<16).compactMap { slot in
            guard counts[slot] < counts[slot + 1] else { return nil }
            return Group(
                value: order == .descending ? 15 - slot : slot,
                pages: pages[counts[slot]..<counts[slot + 1]]
            )
        }
    }

    private static func slot(_ value: Int, _ order: Order) -> Int {
        order == .descending ? 15 - value : value
    }

    /// Cuts groups after `limit` pages, within a group if need be.
    static func split(_ groups: [Group], at limit: Int) -> (first: [Group], rest: [Group]) {
        var first: [Group] = []
        var rest: [Group] = []
        var room = limit
        for group in groups {
            if room > 0 { first.append(Group(value: group.value, pages: group.pages.prefix(room))) }
            if group.pages.count > room {
                rest.append(Group(value: group.value, pages: group.pages.dropFirst(room)))
            }
            room = max(0, room - group.pages.count)
        }
        return (first, rest)
    }

    /// Writes groups without their number of pages, which the reader must know.
    static func write(_ groups: [Group], of pages: Int, to writer: inout BitWriter) {
        var last: Int?
        for group in groups {
            if let last {
                writer.writeUnary(abs(last - group.value) - 1)
            } else {
                writer.write(group.value, bits: 4)
            }
            last = group.value
            writer.writeGamma(group.pages.count)
            PageList.write(group.pages, of: pages, to: &writer)
        }
    }
}
