import Diagnostics
import Testing

@testable import SiteModel

struct BrandTests {
    private func messages(_ brand: String, files: [String] = ["logo.svg"]) throws -> [String] {
        try SmallSite([:], files: files, configuration: "brand:\n" + brand).diagnostics.map { diagnostic in
            let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? ""
            return "\(diagnostic.path):\(place) \(diagnostic.rule): \(diagnostic.message)"
        }
    }

    @Test func `a brand has a name, colours and a logo`() throws {
        let site = try SmallSite(
            [:], files: ["pictures/logo.png"],
            configuration: """
                brand:
                  name: Ash Vale Council
                  colour: "#7a1f5c"
                  accent: f2b8a0
                  logo: content/pictures/logo.png
                """)
        #expect(site.diagnostics == [])
        let brand = site.site.configuration.brand
        #expect(brand.name == "Ash Vale Council")
        #expect(brand.colour?.colour == Colour(0x7A1F5C))
        #expect(brand.accent?.colour == Colour(0xF2B8A0))
        #expect(brand.logo?.path == "pictures/logo.png")
    }

    @Test func `without a brand the colours are the theme's`() throws {
        let brand = try SmallSite([:]).site.configuration.brand
        #expect(!brand.hasColours)
        #expect(brand.palette.light.brand == BrandPalette.usualColour)
    }

    @Test(arguments: [
        (
            "  colour: forest", "4:11",
            "configuration: \"forest\" is not a colour. Write six digits from 0 to 9 and a to f in quotation marks: "
                + "colour: \"#1c4a38\""
        ),
        (
            "  accent: \"#12\"", "4:11",
            "configuration: \"#12\" is not a colour. Write six digits from 0 to 9 and a to f in quotation marks: "
                + "accent: \"#1c4a38\""
        ),
        (
            "  logo: logo.svg", "4:9",
            "configuration: The logo needs words for people who cannot see it. Add a line below brand: "
                + "such as name: Ash Vale Council"
        ),
        (
            "  name: Ash\n  logo: lgo.svg", "5:9",
            "missing-file: There is no file content/lgo.svg. Did you mean \"logo.svg\"?"
        ),
        (
            "  name: Ash\n  logo: logo.gif", "5:9",
            "configuration: The logo should be a picture that ends in .svg or .png."
        ),
        (
            "  colour: \"#f3b930\"", "4:11",
            "brand-contrast: The colour #f3b930 has a contrast of 1.5:1 with the page, and text needs 4.5:1. Links are "
                + "shown in #88681b, the nearest shade that can be read. To use that everywhere, write colour: \"#88681b\""
        ),
    ])
    func `a mistake is told at its line, with what to type`(brand: String, place: String, message: String)
        throws
    {
        #expect(try messages(brand) == ["waymark.yaml:\(place) \(message)"])
    }

    @Test func `a colour that is taken for a comment is told of`() throws {
        let found = try messages("  colour: #1c4a38")
        #expect(found.count == 1)
        #expect(found.first?.contains("4:") == true, "\(found)")
    }

    @Test func `the shade that is proposed is accepted`() throws {
        #expect(try messages("  colour: \"#88681b\"") == [])
    }
}
