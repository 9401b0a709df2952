/// What is known while the inlines of one block are walked.
struct InlineReading {
    var alignment: InlineAlignment
    /// The link that is open, if any: links do not nest.
    var link: OpenLink?
    /// A link that libcmark has put into the words of the one that is open.
    var innerLink: Node?
    /// The image that is open, if any, and how many images inside it: only the outermost is shown.
    var image: OpenLink?
    var imageDepth = 0
    /// Runs of tildes that may yet be closed.
    var tildes = OpenTildes()
    /// How deep the walk is.
    var depth = 0
    /// Nodes that were emptied and are to go when the walk is over.
    var emptied: [Node] = []

    init(_ content: BlockContent) { alignment = InlineAlignment(content) }

    /// A link or image whose end has not been reached.
    struct OpenLink {
        /// Its index in the links of the page; nil where it is not among them.
        let index: Int?
        let address: Address
        let destinationIsEmpty: Bool
        /// Where it begins in the source.
        let offset: Int
        /// Where its words begin in the text that has been collected.
        let textStart: Int
        /// What is read out in the place of an image inside a link.
        var alternative: [UInt8] = []
    }
}
