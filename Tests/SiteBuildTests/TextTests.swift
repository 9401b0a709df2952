import SiteModel
import Testing

@testable import SiteBuild

struct CSVTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        ("=SUM(A1)", "'=SUM(A1)"), ("-5", "'-5"), ("@x", "'@x"), ("two\r\nlines", "\"two\r\nlines\""),
    ])
    func `a field is quoted where it must be, and never a formula`(text: String, field: String) {
        var csv = CSVText()
        csv.row([text, "end"])
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "\(field),end\r\n")
    }
}

struct CollationKeyTests {
    @Test func `titles sort as in a printed index`() {
        let titles = ["Zebra", "élan", "Eel", "a-b", "A a", "“Apple”", "10 ways", "ŵyn", "Wyn b"]
        #expect(
            titles.sorted { CollationKey($0) < CollationKey($1) }
                == ["10 ways", "A a", "a-b", "“Apple”", "Eel", "élan", "ŵyn", "Wyn b", "Zebra"])
    }

    @Test func `numbers in titles sort by their value`() {
        let titles = [
            "Step 10", "Step 2", "Step 2b", "Step 02 and more", "Step", "Stepping", "7", "12", "1,000",
            "2020",
        ]
        #expect(
            titles.sorted { CollationKey($0) < CollationKey($1) }
                == [
                    "7", "12", "1,000", "2020", "Step", "Step 2", "Step 02 and more", "Step 2b", "Step 10",
                    "Stepping",
                ])
    }

    @Test(arguments: [
        ("élan", "E"), ("ŷd", "Y"), ("10 ways", "#"), ("“Quoted”", "Q"), ("", "#"), ("…", "#"), ("日本", "日"),
    ])
    func `a title stands under its letter`(title: String, letter: String) {
        #expect(CollationKey.initial(of: title) == letter)
    }
}

struct FileLabelTests {
    @Test(arguments: [
        ("a/map.pdf", 120_400, " (PDF, 120 KB)"), ("a.b/notes", 10, " (1 KB)"),
        ("x.csv", 999_500, " (CSV, 1000 KB)"),
        ("x.docx", 2_340_000, " (DOCX, 2.3 MB)"), ("x.zip", 1_999_999, " (ZIP, 2.0 MB)"),
    ])
    func `a file's format and size are told`(path: String, size: Int, label: String) {
        #expect(FileLabel.text(for: ContentFile(path: path, size: size)) == label)
    }
}

struct ListPartTests {
    @Test(arguments: [
        (0, [0]), (1, [1]), (200, [200]), (201, [200, 1]), (400, [200, 200]), (401, [200, 200, 1]),
    ])
    func `a list is split at 200 entries`(count: Int, sizes: [Int]) {
        let list = (0..<count).map { ListedPage(section: .none, group: nil, page: $0, how: nil) }
        let parts = ListPart.parts(of: list)
        #expect(parts.map(\.entries.count) == sizes)
        #expect(parts.map(\.number) == Array(1...sizes.count))
        #expect(parts.allSatisfy { $0.count == sizes.count })
        #expect(parts.flatMap(\.entries) == list)
    }
}
