import Foundation
import Testing

@testable import Theme

struct DefaultThemeTests {
    @Test func `the command carries every file of the default theme as it is`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../themes/default"
        ).standardizedFileURL
        #expect(
            try ThemeLayer(readingFrom: folder.path, folder: "themes/default").files
                == ThemeLayer.embedded.files)
    }

    @Test func `English and Welsh have the same words`() throws {
        var loader = ThemeLoader()
        loader.add(.embedded)
        #expect(loader.diagnostics == [])
        let english = try #require(loader.wording["en"])
        let welsh = try #require(loader.wording["cy"])
        #expect(Set(english.keys) == Set(welsh.keys))
    }
}
