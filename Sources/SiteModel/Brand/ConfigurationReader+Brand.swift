internal import Diagnostics
internal import FrontMatter

extension ConfigurationReader {
    /// What may stand below `brand:`.
    static let brandSchema = [
        field("name", .text, "Whose site it is, as people say it who cannot see the logo."),
        field("colour", .text, "The main colour, such as \"#1c4a38\"."),
        field("accent", .text, "The second colour, such as \"#f3b930\"."),
        field("logo", .file, "A picture in content/, such as logo.svg."),
    ]

    /// The brand in the value of `brand:`.
    mutating func brand(_ value: TypedValue?) -> Brand {
        guard case .object(let parts)? = value?.content else { return Brand() }
        let fields = FieldList(parts)
        var brand = Brand()
        brand.name = fields.text("name") ?? ""
        brand.colour = colour("colour", in: fields)
        brand.accent = colour("accent", in: fields)
        brand.logo = logo(fields, named: brand.name)
        if let written = brand.colour { checkContrast(of: written) }
        return brand
    }

    private mutating func colour(_ name: String, in fields: FieldList) -> Brand.WrittenColour? {
        guard let text = fields.text(name), let position = fields.position(name) else { return nil }
        if let colour = Colour(hex: text) {
            return Brand.WrittenColour(colour: colour, position: position)
        }
        report(
            position,
            "\"\(text)\" is not a colour. Write six digits from 0 to 9 and a to f in quotation marks: "
                + "\(name): \"#1c4a38\"")
        return nil
    }

    private mutating func logo(_ fields: FieldList, named name: String) -> Brand.Logo? {
        guard case .file(let written)? = fields.value("logo")?.content,
            let position = fields.position("logo")
        else { return nil }
        if name.isEmpty {
            report(
                position,
                "The logo needs words for people who cannot see it. Add a line below brand: "
                    + "such as name: Ash Vale Council")
        }
        let path = written.hasPrefix("content/") ? String(written.dropFirst("content/".count)) : written
        guard path.hasSuffix(".svg") || path.hasSuffix(".png") else {
            report(position, "The logo should be a picture that ends in .svg or .png.")
            return nil
        }
        return Brand.Logo(path: path, position: position)
    }

    /// Links are in the brand's colour, or in the nearest shade that can be read.
    private mutating func checkContrast(of written: Brand.WrittenColour) {
        let colour = written.colour
        let contrast = colour.leastContrast(on: BrandPalette.lightBackgrounds)
        guard contrast < Colour.textContrast else { return }
        let nearest = colour.shade(on: BrandPalette.lightBackgrounds).hex
        // Rounded down: 4.46 must not be told as 4.5.
        let tenths = Int(contrast * 10)
        warn(
            SiteRule.brandContrast, written.position,
            "The colour \(colour.hex) has a contrast of \(tenths / 10).\(tenths % 10):1 with the page, and text "
                + "needs 4.5:1. Links are shown in \(nearest), the nearest shade that can be read. "
                + "To use that everywhere, write colour: \"\(nearest)\"")
    }
}
