import Foundation
import Testing

@testable import Editing

struct EditingScopeTests {
    @Test(arguments: [
        "content/parishes/ash/../beck/index.md", "content/parishes/beck/index.md",
        "content/parishes/ash/./index.md",
        "/etc/passwd", "waymark.yaml", "content/parishes/ash//index.md", "content/parishes/ashford/index.md",
        "content/parishes/ash/.hidden.md", "content/parishes/ash/linked/index.md",
        "content/parishes/ash/link.md",
        "content/parishes/ash/\u{0}.md", "", "content/parishes/ash",
    ])
    func `nothing outside the scope is reached, whatever the path`(path: String) throws {
        let site = try EditedSite()
        let ash = site.path + "/content/parishes/ash"
        try FileManager.default.createSymbolicLink(
            atPath: ash + "/linked", withDestinationPath: site.path + "/content/parishes/beck")
        try FileManager.default.createSymbolicLink(
            atPath: ash + "/link.md", withDestinationPath: "../beck/index.md")
        try site.write("content/parishes/ash/.hidden.md", "---\ntitle: T\n---\n")
        try site.write("content/parishes/ashford/index.md", "---\ntitle: T\n---\n")
        let scope = try EditingScope(site: site.path, scope: "parishes/ash")
        #expect(scope.file(path) == nil)
        #expect(scope.file("content/parishes/ash/index.md") == ash + "/index.md")
    }

    @Test func `without a scope all content may be edited, and nothing else`() throws {
        let site = try EditedSite()
        let scope = try EditingScope(site: site.path, scope: nil)
        #expect(scope.file("content/examples/seed-swap.md") == site.path + "/content/examples/seed-swap.md")
        #expect(scope.file("waymark.yaml") == nil)
        #expect(throws: (any Error).self) { _ = try EditingScope(site: site.path, scope: "parishes/nowhere") }
    }
}
