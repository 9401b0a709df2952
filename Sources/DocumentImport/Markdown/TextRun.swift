/// A stretch of text in one style. Styles within styles are taken apart, since marks beside marks are easily read as others.
struct TextRun {
    /// How it is set.
    struct Style: OptionSet {
        let rawValue: Int

        static let emphasis = Style(rawValue: 1)
        static let strong = Style(rawValue: 2)
        static let struckOut = Style(rawValue: 4)
    }

    var style: Style
    /// None of them in a style.
    var inlines: [PandocInline]

    /// The runs of `inlines`, neighbours of one style as one.
    static func runs(of inlines: [PandocInline]) -> [TextRun] {
        var runs: [TextRun] = []
        add(inlines, in: [], to: &runs)
        return runs
    }

    private static func add(_ inlines: [PandocInline], in style: Style, to runs: inout [TextRun]) {
        for inline in inlines {
            if case .styled(let inner, let words) = inline {
                add(words, in: style.union(Style(inner)), to: &runs)
            } else if runs.last?.style == style {
                runs[runs.count - 1].append(inline)
            } else {
                runs.append(TextRun(style: style, inlines: [inline]))
            }
        }
    }

    /// Two pieces of code become one, since their marks would be read as one.
    private mutating func append(_ inline: PandocInline) {
        if case .code(let words) = inline, case .code(let before)? = inlines.last {
            inlines[inlines.count - 1] = .code(before + words)
        } else {
            inlines.append(inline)
        }
    }
}

extension TextRun.Style {
    init(_ style: PandocInline.Style) {
        switch style {
        case .emphasis: self = .emphasis
        case .strong: self = .strong
        case .struckOut: self = .struckOut
        case .raised, .lowered, .plain: self = []
        }
    }
}
