import TestSupport
import Testing

@testable import SiteModel

struct SequenceChangesTests {
    @Test(arguments: [
        ("a b c", "a b c", [] as [String]), ("", "a", ["|a"]), ("a", "", ["a|"]), ("a b c", "a x c", ["b|x"]),
        ("a b c d", "b c e d f", ["a|", "|e", "|f"]), ("a b", "c d e", ["a b|c d e"]),
    ])
    func `what differs is found place by place`(old: String, new: String, hunks: [String]) {
        let found = SequenceChanges.hunks(
            from: old.split(separator: " ").map(String.init), to: new.split(separator: " ").map(String.init))
        #expect(
            found.map { "\($0.before.joined(separator: " "))|\($0.after.joined(separator: " "))" } == hunks)
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `the hunks, put in place, make the one sequence of the other`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let letters = ["a", "b", "c", "d"]
            let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? ""
            }
            let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? ""
            }
            let hunks = SequenceChanges.hunks(from: old, to: new)
            let before = hunks.flatMap(\.before)
            let after = hunks.flatMap(\.after)
            #expect(before.count - after.count == old.count - new.count)
            #expect(hunks.isEmpty == (old == new))
            #expect(Self.isSubsequence(before, of: old))
            #expect(Self.isSubsequence(after, of: new))
        }
    }

    private static func isSubsequence(_ part: [String], of whole: [String]) -> Bool {
        var rest = part[...]
        for element in whole where rest.first == element { rest.removeFirst() }
        return rest.isEmpty
    }

    @Test func `two long texts with nothing in common are one hunk`() {
        let old = (0..<3000).map { "a\($0)" }
        let new = (0..<3000).map { "b\($0)" }
        #expect(SequenceChanges.hunks(from: old, to: new).count == 1)
    }

    @Test(arguments: [
        ("One. Two? Three!\nFour", ["One.", "Two?", "Three!", "Four"]), ("", []),
        ("At 1.5 km. So", ["At 1.5 km.", "So"]),
    ])
    func `a text is taken apart at its sentences`(text: String, sentences: [String]) {
        #expect(SentenceChanges.sentences(of: text) == sentences)
    }
}
