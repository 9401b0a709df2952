/// A line that does not have the form of its place.
///
/// `typed` is the line as it should be typed.
enum LineMistake: Mistake {
    case unclosedBracket(closing: String, typed: String?)
    case bracketContents
    case listAfterColon(item: String)
    case bullet(typed: String)
    case tabs(linesBelow: Int)
    case noBreakSpace
    case indentation(spaces: Int, wanted: Int)
    case missingSpace(typed: String)
    case equalsSign(typed: String)
    case missingColon
    case unreadable

    var rule: FrontMatterRule {
        switch self {
        case .unclosedBracket: .unclosedBracket
        case .tabs: .tabIndentation
        case .listAfterColon, .bullet, .noBreakSpace, .missingSpace: .missingSpace
        case .indentation: .wrongIndentation
        case .equalsSign, .missingColon: .missingColon
        case .bracketContents, .unreadable: .unreadableLine
        }
    }

    var message: String {
        switch self {
        case .unclosedBracket(_, let typed?):
            "The bracket that opens here is never closed. Type: \(typed)"
        case .unclosedBracket(let closing, nil):
            "The bracket that opens here is never closed. Type \(closing) where it ends."
        case .bracketContents:
            "What stands in these brackets cannot be read."
                + " Put a comma between entries, and quotation marks round words with a colon or a bracket in them."
        case .listAfterColon(let item):
            "A list begins on the line below its name. Put this on a line of its own, after two spaces: - \(item)"
        case .bullet(let typed):
            "Each entry of a list begins with a hyphen and a space. Type: \(typed)"
        case .tabs(let linesBelow):
            "This line begins with a tab, which cannot be used here. Put two spaces in its place."
                + Self.alsoBelow(linesBelow)
        case .noBreakSpace:
            "There is a non-breaking space here, which only looks like a space. Delete it and type a space."
        case .indentation(let spaces, let wanted):
            "This line does not line up with those it belongs to. Begin it with \(Self.spaces(wanted)), not \(spaces)."
        case .missingSpace(let typed):
            "A colon needs a space after it. Type: \(typed)"
        case .equalsSign(let typed):
            "A name is followed by a colon, not an equals sign. Type: \(typed)"
        case .missingColon:
            "This line has no name with a colon, such as \"summary: \"."
                + " Type one before it, or two spaces if it carries on the line above."
        case .unreadable:
            "This line cannot be read."
                + " Each line must be a name, a colon, a space and a value, such as \"title: Our plan\"."
        }
    }

    private static func alsoBelow(_ lines: Int) -> String {
        switch lines {
        case 0: ""
        case 1: " So does one line below."
        default: " So do \(lines) lines below."
        }
    }

    private static func spaces(_ count: Int) -> String {
        switch count {
        case 0: "no spaces"
        case 1: "1 space"
        default: "\(count) spaces"
        }
    }
}
