internal import Diagnostics

/// A tag of a template: what stands between `{{` and `}}`.
struct TemplateTag: Sendable, Hashable {
    /// What a tag does, by the character that it begins with.
    enum Kind: Sendable, Hashable {
        case variable, unescapedVariable, section, invertedSection, end, partial, comment, delimiters
        /// What other Mustache engines know and Waymark does not, in words.
        case unsupported(String)

        /// Whether a tag alone on its line takes the whole line away (the Mustache specification's "standalone").
        var standsAlone: Bool {
            switch self {
            case .variable, .unescapedVariable, .unsupported: false
            case .section, .invertedSection, .end, .partial, .comment, .delimiters: true
            }
        }
    }

    let kind: Kind
    /// What the tag says after that character, without white space at its ends.
    let content: Range<Int>
    /// The whole tag, with its braces.
    let range: Range<Int>
    /// Where it begins.
    let position: SourcePosition
}

extension TemplateTag.Kind {
    /// What a tag that begins with `sigil` does; nil for the first letter of a name.
    init?(sigil: UInt8) {
        switch sigil {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .unescapedVariable
        case UInt8(ascii: "#"): self = .section
        case UInt8(ascii: "^"): self = .invertedSection
        case UInt8(ascii: "/"): self = .end
        case UInt8(ascii: ">"): self = .partial
        case UInt8(ascii: "!"): self = .comment
        case UInt8(ascii: "="): self = .delimiters
        case UInt8(ascii: "<"), UInt8(ascii: "$"): self = .unsupported("Templates do not inherit from others")
        case UInt8(ascii: "%"): self = .unsupported("There are no pragmas")
        default: return nil
        }
    }
}
