import Foundation
import Testing

@testable import Theme

/// Random templates with what another engine makes of them: see `Tests/oracles/templates.py`.
struct OracleTests {
    private struct Case: Decodable {
        let page: String
        let part: String
        let data: RandomPageData
        let result: String
    }

    @Test func `another engine makes the same pages`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/templates.json")
        let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
        #expect(cases.count == 100)
        for (number, example) in cases.enumerated() {
            let (theme, problems) = TestTheme.load(
                ["templates/page.mustache": example.page, "templates/part.mustache": example.part],
                page: RandomPageData.self)
            #expect(problems.filter { !$0.contains("theme-unused-template") } == [])
            let page = try #require(theme).render("page", with: example.data)
            #expect(
                String(decoding: page, as: UTF8.self) == example.result, "case \(number): \(example.page)")
        }
    }
}

/// Data with every shape of value, at every depth under the same names.
struct RandomData: TemplateObject, Decodable {
    let text: String
    let html: String
    let flag: Bool
    let number: Int
    let items: [RandomData]
    private let children: [RandomData]

    private enum CodingKeys: String, CodingKey {
        case text, html, flag, number, items, child
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        text = try values.decode(String.self, forKey: .text)
        html = try values.decode(String.self, forKey: .html)
        flag = try values.decode(Bool.self, forKey: .flag)
        number = try values.decode(Int.self, forKey: .number)
        items = try values.decode([RandomData].self, forKey: .items)
        children = try values.decodeIfPresent(RandomData.self, forKey: .child).map { [$0] } ?? []
    }

    var child: RandomData? { children.first }

    static let keys = TemplateKeys<RandomData>([
        .text("text", "") { $0.text },
        .html("html", "") { $0.html },
        .flag("flag", "") { $0.flag },
        .number("number", "") { $0.number },
        .object("child", "") { $0.child },
        .list("items", "") { $0.items },
    ])
}

/// What a page has besides, and nothing in it: found only by looking outwards.
struct RandomPageData: TemplateObject, Decodable {
    let inner: RandomData
    let outer: String

    private enum CodingKeys: String, CodingKey {
        case outer
    }

    init(from decoder: any Decoder) throws {
        inner = try RandomData(from: decoder)
        outer = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .outer)
    }

    static let keys = TemplateKeys<RandomPageData>([
        .text("outer", "") { $0.outer },
        .text("text", "") { $0.inner.text },
        .html("html", "") { $0.inner.html },
        .flag("flag", "") { $0.inner.flag },
        .number("number", "") { $0.inner.number },
        .object("child", "") { $0.inner.child },
        .list("items", "") { $0.inner.items },
    ])
}
