/// What a field of front matter is to hold, in the shapes that YAML has.
public indirect enum FieldContent: Sendable, Hashable {
    /// One piece of text; lines end with LF.
    case text(String)
    /// A date, which may stand in the file in any of the ways that dates are read; written anew, it is ISO 8601.
    case date(CalendarDate)
    /// Several values.
    case list([FieldContent])
    /// Named values. A name that is not among them stays as it is in the file. `short` is the text that may stand for all of it, where
    /// nothing else is to be said: the id of a reference, the name of a place.
    case group([FieldChange], short: String? = nil)

    /// Whether `value` holds this already.
    ///
    /// White space at the ends of a text does not count, since no field keeps it.
    public func matches(_ value: YAMLValue) -> Bool {
        switch (self, value.content) {
        case (.text(let text), .scalar(let written)), (.group(_, short: let text?), .scalar(let written)):
            trimmingWhiteSpace(text) == trimmingWhiteSpace(written)
        case (.date(let date), .scalar(let written)):
            CalendarDate(written) == date
        case (.list(let contents), .list(let values)):
            contents.count == values.count && zip(contents, values).allSatisfy { $0.matches($1) }
        case (.list(let contents), .scalar), (.list(let contents), .mapping):
            // A single value is a list of one.
            contents.count == 1 && contents[0].matches(value)
        case (.group(let parts, _), .mapping):
            parts.allSatisfy { part in
                let written = value[part.name].flatMap { $0.isEmpty ? nil : $0 }
                guard let content = part.content else { return written == nil }
                return written.map(content.matches) ?? false
            }
        default: false
        }
    }
}

/// One name and what it is to hold from now on.
public struct FieldChange: Sendable, Hashable {
    /// The name.
    public let name: String
    /// What it is to hold; nil where it is to be taken out.
    public let content: FieldContent?

    /// Makes a change.
    public init(_ name: String, _ content: FieldContent?) {
        self.name = name
        self.content = content
    }
}

/// Why a page's file could not be changed as wanted. The file is as it was.
public enum RewritingFailure: Error, Sendable, Hashable {
    /// The file is not UTF-8, or the lines of hyphens round its front matter are not as they should be.
    case unreadable
    /// The field of this name is written in a way that cannot be changed without touching anything else.
    case field(String)
}
