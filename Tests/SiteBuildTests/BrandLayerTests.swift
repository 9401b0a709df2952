import Diagnostics
import FrontMatter
import SiteModel
import Testing
import Theme

@testable import SiteBuild

struct BrandLayerTests {
    private static func brand(_ lines: String) throws -> Brand {
        let text = "title: T\nbaseURL: https://example.org/\n\(lines)"
        return try #require(ConfigurationReader.read(Array(text.utf8), rules: []).0).brand
    }

    private static func text(_ layers: [ThemeLayer], _ path: String) -> String? {
        layers.last?.files[path].map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `the backgrounds that colours are reckoned on are those of the theme`() throws {
        let css = try #require(Self.text([.embedded], "assets/site.css"))
        for (name, light, dark) in zip3(
            ["paper", "surface", "sunken"], BrandPalette.lightBackgrounds, BrandPalette.darkBackgrounds)
        {
            #expect(css.contains("--\(name): \(light.hex);"))
            #expect(css.contains("--\(name): \(dark.hex);"))
        }
        #expect(css.contains("--brand: \(BrandPalette.usualColour.hex);"))
        #expect(css.contains("--accent: \(BrandPalette.usualAccent.hex);"))
    }

    @Test func `a brand's colours come after the theme's own`() throws {
        let brand = try Self.brand("brand: {colour: \"#7a1f5c\"}")
        let layers = BrandLayer.adding(brand, to: [.embedded])
        let css = try #require(Self.text(layers, "assets/site.css"))
        let own = try #require(css.firstRange(of: "/* The brand, from waymark.yaml */"))
        #expect(css[own.upperBound...].contains(":root { --brand: #7a1f5c; --on-brand: #fbf9f3;"))
        #expect(Self.text(layers, "assets/icon.svg")?.contains("fill=\"#7a1f5c\"") == true)
    }

    @Test func `a theme's own icon stays, and its stylesheet is the one that is added to`() throws {
        let own = ThemeLayer(
            folder: "themes/own", files: ["assets/icon.svg": [1], "assets/site.css": Array("own{}".utf8)])
        let layers = BrandLayer.adding(try Self.brand("brand: {accent: \"#ffffff\"}"), to: [.embedded, own])
        #expect(Self.text(layers, "assets/icon.svg") == nil)
        #expect(Self.text(layers, "assets/site.css")?.hasPrefix("own{}") == true)
    }

    @Test func `a brand without colours changes no file`() throws {
        #expect(BrandLayer.adding(try Self.brand("brand: {name: Ash}"), to: [.embedded]).count == 1)
    }
}

private func zip3<A, B, C>(_ one: [A], _ two: [B], _ three: [C]) -> [(A, B, C)] {
    zip(one, zip(two, three)).map { ($0, $1.0, $1.1) }
}
