public import Diagnostics

/// What `waymark.yaml` says of the looks of a site: whose it is, in what colours.
public struct Brand: Sendable, Hashable {
    /// A colour, and where it is written.
    public struct WrittenColour: Sendable, Hashable {
        /// The colour.
        public let colour: Colour
        /// Where it stands in `waymark.yaml`.
        public let position: SourcePosition
    }

    /// A picture of the site's own.
    public struct Logo: Sendable, Hashable {
        /// Its path below the content folder.
        public let path: String
        /// Where it is written.
        public let position: SourcePosition
    }

    /// The name that stands for the logo where nobody sees it, or empty.
    public var name = ""
    /// The main colour: of the frame, the discs, the buttons, and of links where it can be read.
    public var colour: WrittenColour?
    /// The second colour: of arrows and marks.
    public var accent: WrittenColour?
    /// The picture beside the site's name.
    public var logo: Logo?

    /// A brand that says nothing.
    public init() {}

    /// Whether it changes any colour.
    public var hasColours: Bool { colour != nil || accent != nil }

    /// The colours that follow from those that are given.
    public var palette: BrandPalette {
        BrandPalette(
            colour: colour?.colour ?? BrandPalette.usualColour,
            accent: accent?.colour ?? BrandPalette.usualAccent)
    }
}
