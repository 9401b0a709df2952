import TestSupport
import Testing

@testable import SiteModel

struct RelatedPagesTests {
    private func member(_ page: Int, _ targets: [Int]) -> RelatedPages.Member {
        RelatedPages.Member(page: page, id: "page-\(page / 10)\(page % 10)", targets: targets.sorted())
    }

    @Test
    func
        `pages that share most come first, and of those that share as many, the ones that share what is rare`()
    {
        // Target 1 is common, 2 and 3 are rare.
        let members = [
            member(0, [1, 2, 3]), member(1, [1]), member(2, [1]), member(3, [1]), member(4, [2]),
            member(5, [1, 3]), member(6, [9]),
        ]
        let related = RelatedPages(members).all()
        #expect(related[0] == [5, 4, 1, 2, 3])
        #expect(related[6] == [])
    }

    @Test func `ties go by id, and a page is never related to itself`() {
        let members = (0..<9).reversed().map { member($0, [7]) }
        let related = RelatedPages(members).all()
        #expect(related[0] == [1, 2, 3, 4, 5])
        #expect(related[3] == [0, 1, 2, 4, 5])
    }

    @Test func `the inverted lists find what comparing every pair would`() {
        var random = SeededGenerator(seed: 82_513_422)
        for _ in 0..<60 {
            let members = (0..<Int.random(in: 1...40, using: &random)).map { page in
                member(
                    page,
                    Array(
                        Set(
                            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                                Int.random(in: 0..<9, using: &random)
                            })))
            }
            let related = RelatedPages(members).all()
            for one in members where !one.targets.isEmpty {
                #expect(related[one.page] == Self.byComparingPairs(one, members))
            }
        }
    }

    /// The definition, without any cleverness.
    private static func byComparingPairs(_ one: RelatedPages.Member, _ members: [RelatedPages.Member])
        -> [Int]
    {
        let users = members.filter { !$0.targets.isEmpty }
        let scored = users.compactMap { other -> (shared: Int, weight: Double, other: RelatedPages.Member)? in
            let shared = one.targets.filter(other.targets.contains)
            guard other.page != one.page, !shared.isEmpty else { return nil }
            let weight = shared.reduce(0.0) { sum, target in
                let uses = users.count { $0.targets.contains(target) }
                return sum + RelatedPages.rarity(uses: uses, of: users.count)
            }
            return (shared.count, weight, other)
        }
        return scored.sorted { left, right in
            if left.shared != right.shared { return left.shared > right.shared }
            if abs(left.weight - right.weight) > 1e-4 { return left.weight > right.weight }
            return left.other.id < right.other.id
        }.prefix(5).map(\.other.page)
    }
}
