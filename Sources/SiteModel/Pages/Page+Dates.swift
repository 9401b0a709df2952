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
    public var lastChange: CalendarDate? {
        [parsed.date("date"), parsed.date("updated")].compactMap { $0 }.max()
    }

    /// The last day on which it was written, changed or found right, and the field that says so.
    public var lastEvent: (field: String, date: CalendarDate)? {
        ["updated", "date", "reviewed"].compactMap { name in parsed.date(name).map { (name, $0) } }
            .reduce(nil) { best, next in
                guard let best else { return next }
                return best.date < next.1 ? next : best
            }
    }
}
