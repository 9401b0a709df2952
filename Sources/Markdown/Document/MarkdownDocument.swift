public import Diagnostics

/// All that one page's body holds, parsed by itself: nothing in it depends on another page.
///
/// An object that never changes, not a structure: pages are handed on so often that copying their parts took a fifth of a
/// build's time.
public final class MarkdownDocument: Sendable, Equatable {
    /// The HTML, with holes where only the whole site knows what stands there.
    public let body: HTMLFragment
    /// The headings, in order.
    public let headings: [Heading]
    /// The links, images and references to pages, in the order in which they are written.
    ///
    /// Links to other websites are among them, so that they can be listed; links that were refused are not.
    public let links: [Link]
    /// The text that a reader sees, for search. With the headings' own words, every word is there once.
    public let sections: [TextSection]
    /// Every id in the body that a link may end in: headings, footnotes, numbered paragraphs.
    public let anchors: [String]
    /// What the author should know, in the order of the rules that found it.
    public let diagnostics: [Diagnostic]

    /// Makes a document of its parts, as a cache does.
    public init(
        body: HTMLFragment,
        headings: [Heading],
        links: [Link],
        sections: [TextSection],
        anchors: [String],
        diagnostics: [Diagnostic]
    ) {
        self.body = body
        self.headings = headings
        self.links = links
        self.sections = sections
        self.anchors = anchors
        self.diagnostics = diagnostics
    }

    /// Whether two documents hold the same.
    public static func == (left: MarkdownDocument, right: MarkdownDocument) -> Bool {
        left === right
            || left.body == right.body && left.headings == right.headings && left.links == right.links
                && left.sections == right.sections && left.anchors == right.anchors
                && left.diagnostics == right.diagnostics
    }
}

/// A heading of a page.
public struct Heading: Sendable, Hashable {
    /// The level as shown, 1 to 6.
    public let level: Int
    /// The id that a link may end in, unique on the page.
    public let id: String
    /// The words alone, without markup.
    public let text: String
    /// Where the heading begins.
    public let position: SourcePosition

    /// Makes a heading.
    public init(level: Int, id: String, text: String, position: SourcePosition) {
        self.level = level
        self.id = id
        self.text = text
        self.position = position
    }
}

/// A link, an image or a reference to a page by its id.
public struct Link: Sendable, Hashable {
    /// What was written.
    public enum Kind: Sendable, Hashable {
        /// `[words](address)`, `<address>` or a bare address.
        case link
        /// `![words](address)`
        case image
        /// `[[id]]`, `[[kind/id]]` or `[[id|words]]`
        case reference
    }

    /// What was written.
    public let kind: Kind
    /// The address or the id as written, with entities and escapes resolved.
    public let destination: String
    /// Where the link begins: the `[`, the `!` or the first letter of a bare address.
    public let position: SourcePosition
    /// The words of the link, or what is read out in an image's place; empty for a reference without words.
    public let text: String

    /// Makes a link.
    public init(kind: Kind, destination: String, position: SourcePosition, text: String) {
        self.kind = kind
        self.destination = destination
        self.position = position
        self.text = text
    }
}

/// The text between one heading and the next.
public struct TextSection: Sendable, Hashable {
    /// The index in `headings` of the heading that the text stands under; nil before the first.
    public let heading: Int?
    /// UTF-8 text, words separated by white space, without the heading's own words.
    public let text: [UInt8]

    /// Makes a section.
    public init(heading: Int?, text: [UInt8]) {
        self.heading = heading
        self.text = text
    }
}
