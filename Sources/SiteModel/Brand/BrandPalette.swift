/// The colours of a site that follow from its brand, so that all text can be read and every mark seen.
public struct BrandPalette: Sendable, Hashable {
    /// The colours of one mode, light or dark.
    public struct Tones: Sendable, Hashable {
        /// Plates: the frame, the discs, the buttons.
        public let brand: Colour
        /// Text on plates.
        public let onBrand: Colour
        /// The brand as the colour of text on the page: links.
        public let brandText: Colour
        /// Marks.
        public let accent: Colour
        /// Text on marks.
        public let onAccent: Colour
        /// Arrows on plates: the accent, where it stands out from the brand.
        public let arrow: Colour
        /// The ring round what has the focus.
        public let focus: Colour
    }

    /// The colours of the default theme.
    public static let usualColour = Colour(0x1C4A38)
    /// The second colour of the default theme.
    public static let usualAccent = Colour(0xF3B930)

    /// What text stands on in the default theme's light mode: `--paper`, `--surface`, `--sunken`.
    public static let lightBackgrounds = [Colour(0xFBF9F3), Colour(0xFFFEFB), Colour(0xF2EFE5)]
    /// What text stands on in its dark mode.
    public static let darkBackgrounds = [Colour(0x131D18), Colour(0x1A2721), Colour(0x0E1713)]

    /// The colours of the light mode.
    public let light: Tones
    /// The colours of the dark mode.
    public let dark: Tones

    private static let chalk = Colour(0xFBF9F3)
    private static let ink = Colour(0x10241B)
    /// The contrast of links on a dark page: more than text must have, since bright text on a dark page looks thinner.
    private static let darkTextContrast = 6.0
    /// How far a plate must stand out from a dark page to be seen as one.
    private static let plateContrast = 2.0

    /// Works out everything from the two colours of a brand.
    public init(colour: Colour, accent: Colour) {
        light = Self.tones(
            plate: colour, text: colour.shade(on: Self.lightBackgrounds), accent, focus: Self.ink)
        let plate = colour.shade(on: Self.darkBackgrounds, contrast: Self.plateContrast)
        let focus = accent.shade(on: Self.darkBackgrounds, contrast: Colour.shapeContrast)
        let text = colour.shade(on: Self.darkBackgrounds, contrast: Self.darkTextContrast)
        dark = Self.tones(plate: plate, text: text, accent, focus: focus)
    }

    private static func tones(plate: Colour, text: Colour, _ accent: Colour, focus: Colour) -> Tones {
        let onBrand = plate.text(preferring: [chalk, ink])
        let stands = accent.contrast(with: plate) >= Colour.shapeContrast
        return Tones(
            brand: plate, onBrand: onBrand, brandText: text, accent: accent,
            onAccent: accent.text(preferring: [ink, chalk]), arrow: stands ? accent : onBrand, focus: focus)
    }
}
