/// HTML whose holes wait for what only the whole site knows: addresses, titles, file sizes.
public struct HTMLFragment: Sendable, Hashable {
    /// UTF-8 HTML without what belongs in the holes.
    public let bytes: [UInt8]
    /// The holes, by ascending offset.
    public let holes: [Hole]

    /// Makes a fragment; `holes` must ascend.
    public init(bytes: [UInt8], holes: [Hole]) {
        self.bytes = bytes
        self.holes = holes
    }

    /// A place in the HTML where something is missing.
    public struct Hole: Sendable, Hashable {
        /// What is missing.
        public enum Kind: Sendable, Hashable {
            /// The address inside `href="…"` or `src="…"`.
            case address
            /// The words of a reference that has none of its own: the page's title.
            case title
            /// What follows a link to a file, such as " (PDF, 120 KB)".
            case afterLink
        }

        /// Where in `bytes` the missing text belongs.
        public let offset: Int
        /// What is missing.
        public let kind: Kind
        /// The index of the link in `MarkdownDocument.links`.
        public let link: Int

        /// Makes a hole.
        public init(offset: Int, kind: Kind, link: Int) {
            self.offset = offset
            self.kind = kind
            self.link = link
        }
    }

    /// The complete HTML.
    ///
    /// What `fill` gives for a hole is plain text, escaped here: no text can make a tag or end an attribute.
    public func filled(_ fill: (Hole) -> String) -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(bytes.count + holes.count * 48)
        var start = 0
        for hole in holes {
            html.append(contentsOf: bytes[start..<hole.offset])
            HTMLEscaping.append(fill(hole), to: &html)
            start = hole.offset
        }
        html.append(contentsOf: bytes[start...])
        return html
    }
}
