import Files
import FrontMatter
import Testing

@testable import DocumentImport

/// Documents made for tests.
enum Documents {
    /// What pandoc makes of Markdown in a format of its own choosing.
    static func made(_ markdown: String, _ format: DocumentFormat, _ arguments: String...) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try FileWriting.create(Array(markdown.utf8), at: folder.path + "/source.md")
        let output = "\(folder.path)/document.\(format.rawValue)"
        let run = try ProgramRun.run(
            "pandoc",
            arguments + ["--standalone", "--from=markdown", "-o", output, folder.path + "/source.md"])
        let result = try #require(run)
        #expect(result.status == 0, "\(String(decoding: result.errors, as: UTF8.self))")
        return try FileReading.bytes(at: output)
    }

    /// The page that a document becomes.
    static func page(
        _ file: [UInt8], name: String = "document.docx", for purpose: ImportedDocument.Purpose = .any
    ) throws -> (document: ImportedDocument, page: ImportedPage) {
        let document = try #require(try ImportedDocument(file, name: name, for: purpose))
        let title = document.title.isEmpty ? "Untitled" : document.title
        return (
            document, ImportedPage(document, .init(title: title, id: "page", kind: nil, authorField: "owner"))
        )
    }

    /// The text of the page below its front matter.
    static func body(_ page: ImportedPage) -> String {
        let parts = page.text.split(separator: "\n---\n", maxSplits: 1)
        return parts.count > 1 ? String(parts[1].drop { $0 == "\n" }) : ""
    }

    /// A Word document of the given parts, with what every one needs.
    static func word(_ body: String, _ parts: [String: String] = [:]) -> [UInt8] {
        let namespaces =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        var all = [
            "[Content_Types].xml":
                "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            "_rels/.rels":
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            "word/_rels/document.xml.rels":
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"n\" Type=\"\(office)/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"s\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>",
            "word/styles.xml": "<w:styles \(namespaces)/>",
            "word/document.xml": "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>",
        ]
        for (name, content) in parts { all[name] = content.replacing("NAMESPACES", with: namespaces) }
        let entries = all.sorted { $0.key < $1.key }.map { (name: $0.key, content: Array($0.value.utf8)) }
        return ZipArchive(entries: entries).file()
    }

    /// A paragraph of a Word document.
    static func paragraph(_ text: String, properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }
}
