extension Colour {
    /// The contrast that text needs (WCAG 2.2, 1.4.3).
    public static let textContrast = 4.5
    /// The contrast that a shape needs that means something, such as the ring round what has the focus (1.4.11).
    public static let shapeContrast = 3.0

    static let black = Colour(0x000000)
    static let white = Colour(0xFFFFFF)

    /// The least contrast that it has with any of `backgrounds`.
    public func leastContrast(on backgrounds: [Colour]) -> Double {
        backgrounds.map(contrast).min() ?? 21
    }

    /// The first of `choices` that can be read on this colour; where none can, black or white, of which one always can.
    ///
    /// Between them black and white leave nothing out: what has a contrast of less than 4.58 with one has more with
    /// the other.
    public func text(preferring choices: [Colour]) -> Colour {
        if let readable = choices.first(where: { $0.contrast(with: self) >= Self.textContrast }) {
            return readable
        }
        return Self.white.contrast(with: self) >= Self.black.contrast(with: self) ? .white : .black
    }

    /// The nearest shade that has at least `contrast` with each of `backgrounds`, darker where those are light and
    /// lighter where they are dark; itself, if it has enough.
    public func shade(on backgrounds: [Colour], contrast wanted: Double = textContrast) -> Colour {
        let isOnLight = (backgrounds.map(\.luminance).min() ?? 1) > 0.18
        let end: Colour = isOnLight ? .black : .white
        for step in 0...255 {
            let shade = mixed(with: end, step)
            if shade.leastContrast(on: backgrounds) >= wanted { return shade }
        }
        return end
    }

    /// This colour with so many of 255 parts of `other`.
    private func mixed(with other: Colour, _ parts: Int) -> Colour {
        func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
            UInt8((Int(one) * (255 - parts) + Int(two) * parts + 127) / 255)
        }
        return Colour(
            red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
