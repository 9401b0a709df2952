import Diagnostics
import FrontMatter
import Testing

struct BodyConflictTests {
    private func conflicts(_ source: String) -> [SourcePosition?] {
        FrontMatterReader.read(Array(source.utf8), path: "a.md").diagnostics
            .filter { $0.rule == FrontMatterRule.mergeConflict.rawValue }.map(\.position)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a merge conflict in the text is an error at the line where it begins`(ending: String) {
        let source = """
            ---
            title: Our plan
            ---
            One line.
            <<<<<<< HEAD
            Tuesday
            =======
            Thursday
            >>>>>>> our-plan
            <<<<<<< HEAD
            =======
            >>>>>>> our-plan
            """.replacing("\n", with: ending)
        #expect(
            conflicts(source) == [SourcePosition(line: 5, column: 1), SourcePosition(line: 10, column: 1)])
    }

    @Test func `a page without front matter is looked through as well`() {
        #expect(
            conflicts("\u{FEFF}a\n<<<<<<< x\n=======\n>>>>>>> y\n") == [SourcePosition(line: 2, column: 1)])
    }

    @Test(arguments: [
        "A heading\n=======\n", ">>>>>>> a quotation\n", "<<<<<<< a\n\nb\n=======\n",
        "<<<<<<<<\n=======\n>>>>>>>\n",
        ">>>>>>> b\n=======\n<<<<<<< a\n", "    <<<<<<< a\n    =======\n    >>>>>>> b\n", "a <<<<<<< a\n",
    ])
    func `what only looks a little like a conflict is text`(body: String) {
        #expect(conflicts("---\ntitle: A\n---\n" + body) == [])
    }
}
