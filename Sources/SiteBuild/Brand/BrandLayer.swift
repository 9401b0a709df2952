internal import SiteModel
internal import Theme

/// A brand as a layer over the theme: its colours at the end of the stylesheet, and an icon made of them.
///
/// The policy under which a site must work allows no style in a page, so the colours go into the stylesheet.
enum BrandLayer {
    private static let stylesheet = "assets/site.css"
    private static let icon = "assets/icon.svg"

    /// `layers` with the brand over them; the same, where it changes no colour.
    static func adding(_ brand: Brand, to layers: [ThemeLayer]) -> [ThemeLayer] {
        guard brand.hasColours else { return layers }
        var files: [String: [UInt8]] = [:]
        if let sheet = layers.reversed().compactMap({ $0.files[stylesheet] }).first {
            files[stylesheet] = sheet + Array(BrandStylesheet.text(for: brand.palette).utf8)
        }
        // A theme of the site's own with an icon of its own keeps it.
        if !layers.dropFirst().contains(where: { $0.files[icon] != nil }) {
            files[icon] = Array(favicon(brand.palette.light).utf8)
        }
        return layers + [ThemeLayer(folder: ConfigurationReader.fileName, files: files)]
    }

    /// The disc with an arrow, in the brand's colours.
    private static func favicon(_ tones: BrandPalette.Tones) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">\
        <circle cx="20" cy="20" r="20" fill="\(tones.brand.hex)"/>\
        <circle cx="20" cy="20" r="16.5" fill="none" stroke="\(tones.onBrand.hex)" stroke-width="1.8"/>\
        <path d="M20 8.5 30 19.5h-6.2V31h-7.6V19.5H10z" fill="\(tones.arrow.hex)"/></svg>

        """
    }
}

/// The colours of a brand as the theme's stylesheet takes them.
enum BrandStylesheet {
    /// Rules that come after the theme's own, with the same selectors as its dark mode.
    static func text(for palette: BrandPalette) -> String {
        let dark = declarations(palette.dark)
        return """

            /* The brand, from waymark.yaml */
            :root { \(declarations(palette.light)) }
            @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { \(dark) } }
            @media screen { :root[data-theme="dark"] { \(dark) } }

            """
    }

    private static func declarations(_ tones: BrandPalette.Tones) -> String {
        [
            ("brand", tones.brand), ("on-brand", tones.onBrand), ("brand-text", tones.brandText),
            ("accent", tones.accent), ("on-accent", tones.onAccent), ("arrow", tones.arrow),
            ("focus", tones.focus),
        ].map { "--\($0.0): \($0.1.hex);" }.joined(separator: " ")
    }
}
