import Files
import FrontMatter
import SiteBuild
import SiteModel
import Testing

@testable import Editing

/// The project's own content, and a page with all that a file may have.
struct PageFileTests {
    private static let root = String(#filePath.dropLast("/Tests/EditingTests/PageFileTests.swift".count))

    private static func kind(_ id: String) throws -> Kind {
        let settings = "title: T\nbaseURL: https://example.org/\n"
        return try #require(ConfigurationReader.read(Array(settings.utf8), rules: []).0?.kinds.kind(id))
    }

    /// Three pages of a kind are enough: each is read and written some thirty times.
    @Test(arguments: [
        "principle", "step", "method", "example", "plan", "report", "consultation", "parish", "document",
        "guide", "term",
    ])
    func `each field of each page of a kind can be changed without touching anything else`(id: String) throws
    {
        let kind = try Self.kind(id)
        var changed = 0
        let files = try FolderListing.contents(of: Self.root + "/content").filter {
            $0.path.hasSuffix(".md") && !kind.folder.isEmpty && "/\($0.path)".contains("/\(kind.folder)/")
        }
        for file in files.prefix(3) {
            let bytes = try FileReading.bytes(at: Self.root + "/content/" + file.path)
            let page = PageFile(bytes, path: file.path, kind: kind, language: "en-GB")
            #expect(try page.changing(page.values, text: page.text) == bytes, "\(file.path)")
            for field in page.form.fields {
                guard let value = page.values[field.name], value.isFilled else { continue }
                let other = value.changed(field)
                guard other != value else { continue }
                let result = try page.changing([field.name: other], text: nil)
                let again = PageFile(result, path: file.path, kind: kind, language: "en-GB")
                #expect(
                    again.values.filter { $0.key != field.name }
                        == page.values.filter { $0.key != field.name })
                #expect(again.values[field.name] == other, "\(file.path): \(field.name)")
                #expect(again.text == page.text)
                // Changed back, it is the file that it was.
                #expect(
                    try again.changing([field.name: value], text: nil).count == bytes.count,
                    "\(file.path): \(field.name)")
                changed += 1
            }
        }
        #expect(changed > 0 || ["document"].contains(id))
    }

    @Test func `the form has the fields of its kind in the order of a new page`() throws {
        let form = PageForm(try Self.kind("example"), language: "en-GB")
        #expect(
            form.fields.filter { $0.part == .main }.map(\.name) == [
                "title", "summary", "place", "started", "ended", "facts", "lessons", "principles", "methods",
                "steps",
            ])
        let principles = try #require(form.fields.first { $0.name == "principles" })
        #expect(principles.control == .pages)
        #expect(principles.isRequired && principles.targets == ["principle"])
        let facts = try #require(form.fields.first { $0.name == "facts" })
        #expect(facts.control == .groups && facts.fields.map(\.name).prefix(2) == ["text", "value"])
        #expect(form.fields.first { $0.name == "parish" }?.most == 1)
        #expect(!form.fields.contains { $0.name == "kind" || $0.name == "defaults" })
    }
}

extension FormValue {
    fileprivate var isFilled: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .list(let list): !list.isEmpty
        case .group(let group): group.values.contains(where: \.isFilled)
        }
    }

    /// The value with its first text made another.
    fileprivate func changed(_ field: FormField) -> FormValue {
        switch self {
        case .text(let text):
            switch field.control {
            case .line, .text, .list, .groups, .group: .text(text + " and more")
            default: self
            }
        case .list(let list):
            field.control == .pages
                ? .list(list.reversed()) : .list(list.dropLast() + list.suffix(1).map { $0.changed(field) })
        case .group(let group):
            .group(
                Dictionary(
                    uniqueKeysWithValues: group.map { name, value in
                        let inner = field.fields.first { $0.name == name }
                        return (
                            name,
                            inner?.control == .line || inner?.control == .text
                                ? value.isFilled ? value.changed(field) : value : value
                        )
                    }))
        }
    }
}
