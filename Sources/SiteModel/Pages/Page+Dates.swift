public import FrontMatter

extension ParsedPage {
    /// The date field `name`.
    public func date(_ name: String) -> CalendarDate? {
        guard case .date(let date)? = value(name)?.content else { return nil }
        return date
    }
}

extension Page {
    /// The last day on which it was written or changed; nil where it says neither.
    public var lastChange: CalendarDate? { lastEvent?.date }

    /// The last day on which it was written or changed, and the field that says so; nil where it says neither. That
    /// somebody found it right is no news.
    public var lastEvent: (field: String, date: CalendarDate)? {
        let (date, updated) = (parsed.date("date"), parsed.date("updated"))
        if let updated, date.map({ $0 < updated }) ?? true { return ("updated", updated) }
        return date.map { ("date", $0) }
    }
}
