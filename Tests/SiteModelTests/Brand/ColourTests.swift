import TestSupport
import Testing

@testable import SiteModel

struct ColourTests {
    /// Colours from a seed: the whole cube at coarse steps, then as many by chance.
    static let colours: [Colour] = {
        var generator = SeededGenerator(seed: 20_261_121)
        let coarse = stride(from: UInt32(0), through: 0xFF, by: 51).flatMap { red in
            stride(from: UInt32(0), through: 0xFF, by: 51).flatMap { green in
                stride(from: UInt32(0), through: 0xFF, by: 51).map { Colour(red << 16 | green << 8 | $0) }
            }
        }
        return coarse + (0..<300).map { _ in Colour(UInt32(generator.next() & 0xFF_FFFF)) }
    }()

    @Test(arguments: [
        ("#1c4a38", "#1c4a38"), ("1C4A38", "#1c4a38"), ("#abc", "#aabbcc"), ("000", "#000000"),
        ("#12345", nil), ("", nil), ("#", nil), ("green", nil), ("+12345", nil), ("-abcde", nil),
        ("#1c4a3g", nil),
    ])
    func `a colour is six digits or three`(text: String, hex: String?) {
        #expect(Colour(hex: text)?.hex == hex)
    }

    @Test func `black and white have a contrast of 21, and a colour with itself of 1`() {
        #expect(abs(Colour.black.contrast(with: .white) - 21) < 1e-9)
        for colour in Self.colours { #expect(colour.contrast(with: colour) == 1) }
    }

    /// Figures that others have published: #767676 is the lightest grey that passes on white.
    @Test(arguments: [(UInt32(0x767676), 4.54), (0x777777, 4.48), (0x0000FF, 8.59), (0xFF0000, 4.0)])
    func `the contrast with white is what WCAG reckons`(number: UInt32, contrast: Double) {
        #expect(abs(Colour(number).contrast(with: .white) - contrast) < 0.01)
    }

    @Test func `contrast is the same both ways, and never below 1 or above 21`() {
        for (one, other) in zip(Self.colours, Self.colours.reversed()) {
            let contrast = one.contrast(with: other)
            #expect(contrast == other.contrast(with: one))
            #expect((1...21.0001).contains(contrast))
        }
    }

    @Test func `every colour has a colour of text that can be read on it`() {
        for colour in Self.colours {
            #expect(
                colour.text(preferring: []).contrast(with: colour) >= Colour.textContrast, "\(colour.hex)")
        }
    }

    @Test func `every colour has a shade that can be read on a page, and keeps itself where it can be`() {
        for backgrounds in [BrandPalette.lightBackgrounds, BrandPalette.darkBackgrounds] {
            for colour in Self.colours {
                let shade = colour.shade(on: backgrounds)
                #expect(shade.leastContrast(on: backgrounds) >= Colour.textContrast, "\(colour.hex)")
                if colour.leastContrast(on: backgrounds) >= Colour.textContrast { #expect(shade == colour) }
            }
        }
    }

    /// Whatever a council's colours are, nothing that the theme says in them is lost.
    @Test func `every brand can be read and its marks seen, in light and in dark`() {
        for (colour, accent) in zip(Self.colours, Self.colours.reversed()) {
            let palette = BrandPalette(colour: colour, accent: accent)
            for (tones, backgrounds) in [
                (palette.light, BrandPalette.lightBackgrounds), (palette.dark, BrandPalette.darkBackgrounds),
            ] {
                #expect(tones.onBrand.contrast(with: tones.brand) >= Colour.textContrast)
                #expect(tones.brandText.leastContrast(on: backgrounds) >= Colour.textContrast)
                #expect(tones.onAccent.contrast(with: tones.accent) >= Colour.textContrast)
                #expect(tones.arrow.contrast(with: tones.brand) >= Colour.shapeContrast)
                #expect(tones.focus.leastContrast(on: backgrounds) >= Colour.shapeContrast)
            }
        }
    }
}
