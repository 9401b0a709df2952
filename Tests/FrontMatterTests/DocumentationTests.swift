import Diagnostics
import Foundation
import FrontMatter
import Testing

struct DocumentationTests {
    private static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../../docs/fields.md")

    @Test func `every example that authors are shown is read without a mistake`() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let examples = text.components(separatedBy: "```yaml\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        #expect(examples.count >= 9)
        for example in examples {
            let document = FrontMatterReader.read(Array(example.utf8), path: "a.md")
            let (_, diagnostics) = FieldReader.read(
                document.fields,
                schema: planSchema,
                path: "a.md",
                context: FieldContext("a plan", of: document)
            )
            #expect(document.diagnostics + diagnostics == [], "\(example)")
        }
    }

    @Test(arguments: [
        "title: \"Our plan: phase two\"", "title: \"[Draft] Our plan\"", "title: \"Plan #1\"",
        "title: '\"Homes first\": our plan'", "title: 'Ash''s plan: phase two'",
    ])
    func `every line that authors are told to type is read without a mistake`(line: String) throws {
        #expect(
            try String(contentsOf: Self.file, encoding: .utf8).contains(
                line.replacing("title: 'Ash", with: "'Ash")
            )
        )
        let document = FrontMatterReader.read(Array("---\n\(line)\n---\n".utf8), path: "a.md")
        #expect(document["title"]?.scalar != nil)
        #expect(document.diagnostics == [])
    }
}
