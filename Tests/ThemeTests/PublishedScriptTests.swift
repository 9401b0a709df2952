import Testing
import Theme

struct PublishedScriptTests {
    private func published(_ source: String) -> String {
        String(decoding: PublishedScript.bytes(of: Array(source.utf8)), as: UTF8.self)
    }

    @Test func `a published script has no comments and no indentation`() {
        let source = """
            // A comment.
            /** Another. */
            const address = 'https://example.org'

                // Another.
                call(address) // kept, since it is not a line of its own

            """
        let published = """
            const address = 'https://example.org'
            call(address) // kept, since it is not a line of its own

            """
        #expect(self.published(source) == published)
    }

    @Test(arguments: ["const a = `one\n  // two\n`\n", "const a = 'one \\\n  two'\n"])
    func `a script with text that goes over lines stays as it is`(source: String) {
        #expect(published(source) == source)
    }
}
