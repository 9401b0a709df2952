internal import Diagnostics
internal import FrontMatter

/// Whether what a page tells of begins before it ends.
enum DateOrder {
    /// Fields of which the first is the beginning and the second the end, with what the end does.
    private static let pairs = [("started", "ended", "ended"), ("opens", "closes", "closes")]

    /// An error for each end that comes before its beginning, also in lists of groups of fields; at the end's place.
    static func diagnostics(_ fields: FieldList, path: String) -> [Diagnostic] {
        pairs.compactMap { diagnostic($0, fields, path: path) }
            + fields.fields.flatMap { groups(in: $0.value) }.flatMap { diagnostics($0, path: path) }
    }

    private static func diagnostic(
        _ pair: (start: String, end: String, does: String), _ fields: FieldList, path: String
    ) -> Diagnostic? {
        guard case .date(let start)? = fields.value(pair.start)?.content, let value = fields.value(pair.end),
            case .date(let end) = value.content, end.lastDay < start.firstDay
        else { return nil }
        return Diagnostic(
            SiteRule.reversedDates, path: path, position: value.position,
            message: "This \(pair.does) on \(end.inWords(language: "en")), before it \(pair.start) "
                + "on \(start.inWords(language: "en")). Correct one of the two dates.")
    }

    /// Schemas nest a few levels deep, and so does this.
    private static func groups(in value: TypedValue) -> [FieldList] {
        switch value.content {
        case .object(let fields): [FieldList(fields)]
        case .list(let values): values.flatMap { groups(in: $0) }
        default: []
        }
    }
}
