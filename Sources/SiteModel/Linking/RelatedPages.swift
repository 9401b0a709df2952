internal import Glibc

/// Which pages have the most in common with each page, through the pages that they refer to.
///
/// Pages that refer to the same set of pages are taken together, and the sets that share something are found
/// through inverted lists, so that the work grows with the number of different sets and not with the square of
/// the pages.
struct RelatedPages {
    /// A page and what it refers to.
    struct Member {
        let page: Int
        let id: String
        /// Ascending, each once.
        let targets: [Int]
    }

    /// How many related pages a page has at most.
    static let most = 5

    /// How many sets are looked at for one set; a page that nearly all refer to says little anyway.
    private static let budget = 20_000

    private struct Group {
        let targets: [Int]
        var members: [Member]
    }

    private struct Score: Hashable {
        var shared = 0
        var weight = 0

        static func > (lhs: Score, rhs: Score) -> Bool { (lhs.shared, lhs.weight) > (rhs.shared, rhs.weight) }
    }

    private let groups: [Group]
    private let groupsByTarget: [Int: [Int]]
    private let weights: [Int: Int]

    /// Takes every page that may be related to another.
    init(_ members: [Member]) {
        var numbers: [[Int]: Int] = [:]
        var groups: [Group] = []
        var uses: [Int: Int] = [:]
        for member in members.sorted(by: { $0.id < $1.id }) where !member.targets.isEmpty {
            for target in member.targets { uses[target, default: 0] += 1 }
            if let number = numbers[member.targets] {
                groups[number].members.append(member)
            } else {
                numbers[member.targets] = groups.count
                groups.append(Group(targets: member.targets, members: [member]))
            }
        }
        var groupsByTarget: [Int: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            for target in group.targets { groupsByTarget[target, default: []].append(number) }
        }
        self.groups = groups
        self.groupsByTarget = groupsByTarget
        let total = uses.isEmpty ? 0 : groups.reduce(0) { $0 + $1.members.count }
        // In whole millionths, so that sums are exact in whatever order they are made.
        weights = uses.mapValues { Int((Self.rarity(uses: $0, of: total) * 1_000_000).rounded()) }
    }

    /// The inverse document frequency: the rarer a target is among the pages, the more sharing it says.
    static func rarity(uses: Int, of total: Int) -> Double { log(1 + Double(total) / Double(uses)) }

    /// The related pages of every page that has any, best first: most shared, then rarest, then by id.
    func all() -> [Int: [Int]] {
        var related: [Int: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            let best = best(for: group, number: number)
            for member in group.members {
                related[member.page] = best.lazy.filter { $0.page != member.page }.prefix(Self.most).map(
                    \.page)
            }
        }
        return related
    }

    /// One more member than are wanted, since the page itself may be among them.
    private func best(for group: Group, number: Int) -> [Member] {
        var tiers: [Score: [Int]] = [:]
        for (candidate, score) in scores(for: group) { tiers[score, default: []].append(candidate) }
        var best: [Member] = []
        for (_, candidates) in tiers.sorted(by: { $0.key > $1.key }) {
            let members = candidates.flatMap { groups[$0].members.prefix(Self.most + 1) }
            best += members.sorted { ($0.id, $0.page) < ($1.id, $1.page) }
            if best.count > Self.most { break }
        }
        return Array(best.prefix(Self.most + 1))
    }

    private func scores(for group: Group) -> [Int: Score] {
        var scores: [Int: Score] = [:]
        var visited = 0
        let rarestFirst = group.targets.sorted {
            (groupsByTarget[$0]?.count ?? 0, $0) < (groupsByTarget[$1]?.count ?? 0, $1)
        }
        for target in rarestFirst {
            let holders = groupsByTarget[target] ?? []
            let weight = weights[target] ?? 0
            let isTooCommon = visited + holders.count > Self.budget && !scores.isEmpty
            visited += isTooCommon ? 0 : holders.count
            let candidates =
                isTooCommon ? scores.keys.filter { groups[$0].targets.contains(target) } : holders
            for candidate in candidates {
                scores[candidate, default: Score()].shared += 1
                scores[candidate, default: Score()].weight += weight
            }
        }
        return scores
    }
}
