import Foundation
import SiteModel
import Testing

@testable import SiteBuild

struct RepositoryAddressesTests {
    private static let github = RepositoryAddresses(
        repository: CodeRepository(host: .github, address: "https://github.com/vale/toolkit", branch: "main"))
    private static let gitlab = RepositoryAddresses(
        repository: CodeRepository(
            host: .gitlab, address: "https://git.example.org/vale/web/toolkit", branch: "live/2026",
            folder: "web site/"))

    @Test func `a page is changed where its host has its editor`() {
        #expect(
            Self.github.edit("content/parishes/ash/seed-swap.cy.md")
                == "https://github.com/vale/toolkit/edit/main/content/parishes/ash/seed-swap.cy.md")
        #expect(
            Self.gitlab.edit("content/Å b.md")
                == "https://git.example.org/vale/web/toolkit/-/edit/live/2026/web%20site/content/%C3%85%20b.md"
        )
    }

    @Test func `a page is begun with its name and its text`() {
        #expect(
            Self.github.new("new.md", in: "content/examples", texts: ["---\n# a & b = 100%/#+\n"])
                == "https://github.com/vale/toolkit/new/main/content/examples?filename=new.md"
                + "&value=---%0A%23%20a%20%26%20b%20%3D%20100%25%2F%23%2B%0A")
        #expect(
            Self.gitlab.new("new.md", in: "content/plans", texts: ["é"])
                == "https://git.example.org/vale/web/toolkit/-/new/live/2026/web%20site/content/plans"
                + "?file_name=new.md&content=%C3%A9")
    }

    /// What a browser reads out of the address is what was put in.
    @Test func `any text comes back out of the address`() throws {
        let text = String(String.UnicodeScalarView((1...0x2FF).compactMap { Unicode.Scalar($0 as UInt32) }))
        for addresses in [Self.github, Self.gitlab] {
            let address = addresses.new("a b.md", in: "content", texts: [text])
            let items = try #require(URLComponents(string: address)?.queryItems)
            #expect(items.map(\.value) == ["a b.md", text])
        }
    }

    @Test func `the longest text that a host takes is the one`() {
        let texts = [9_000, 7_000, 100].map { String(repeating: "x", count: $0) }
        let address = Self.github.new("new.md", in: "content", texts: texts)
        #expect(address.hasSuffix("&value=" + texts[1]))
        #expect(address.utf8.count <= RepositoryAddresses.longest)
        #expect(!Self.github.new("new.md", in: "content", texts: [texts[0]]).contains("value"))
    }

    /// A host that asks who one is first puts the whole address into another one's query.
    @Test func `an address also fits once it is encoded again`() {
        for count in stride(from: 1_000, through: 3_000, by: 50) {
            let address = Self.github.new(
                "n.md", in: "content", texts: [String(repeating: "\n", count: count)])
            #expect(address.percentEncodedQuery.utf8.count <= RepositoryAddresses.longest)
        }
    }
}
