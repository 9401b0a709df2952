public import FrontMatter

/// Which pages are due to be checked again, and whose they are.
///
/// A page with a `review-every` is due that long after the day it was `reviewed`; archived pages are not reviewed.
public struct ReviewReport: Sendable, Hashable {
    /// How soon a review is due.
    public enum Urgency: String, Sendable, Hashable, CaseIterable {
        /// The day is past, or the page was never reviewed.
        case overdue
        /// In 30 days or fewer; today is among them.
        case within30Days = "30 days"
        /// In 31 to 60 days.
        case within60Days = "60 days"
        /// In 61 to 90 days.
        case within90Days = "90 days"

        /// The urgency of what is due in so many days; nil where it need not be told yet.
        init?(days: Int) {
            switch days {
            case ..<0: self = .overdue
            case 0...30: self = .within30Days
            case 31...60: self = .within60Days
            case 61...90: self = .within90Days
            default: return nil
            }
        }
    }

    /// A page that is due to be checked.
    public struct Review: Sendable, Hashable {
        /// The page.
        public let page: ReportedPage
        /// When it was last checked; nil where no day is given.
        public let reviewed: CalendarDate?
        /// How often it should be.
        public let interval: CalendarPeriod
        /// The last day of the next review; nil where the page was never reviewed.
        public let due: CalendarDate?
        /// How soon that is.
        public let urgency: Urgency
    }

    /// What one post or group has to check.
    public struct Owner: Sendable, Hashable {
        /// The post or group; empty for pages that name none.
        public let name: String
        /// Its pages, the most urgent first.
        public let reviews: [Review]
    }

    /// The day that it is reckoned from.
    public let today: CalendarDate
    /// By name; pages without an owner last.
    public let owners: [Owner]
    /// How many pages fall due later than in 90 days.
    public let laterPages: Int
    /// How many pages no review is planned for.
    public let unplannedPages: Int

    /// How many reviews are so urgent.
    public func count(_ urgency: Urgency) -> Int {
        owners.reduce(0) { sum, owner in sum + owner.reviews.count { $0.urgency == urgency } }
    }

    /// Finds what is due in `site` on the day `today`.
    public init(_ site: Site, today: CalendarDate) {
        self.today = today
        var byOwner: [String: [Review]] = [:]
        var later = 0
        var unplanned = 0
        for page in site.pages where page.isPublished && page.parsed.status != .archived {
            let fields = FieldList(page.parsed.fields)
            guard let interval = fields.period("review-every") else {
                unplanned += 1
                continue
            }
            let reviewed = fields.date("reviewed")
            let due = reviewed?.adding(interval).lastDay
            guard let urgency = due.map({ Urgency(days: today.days(until: $0)) }) ?? .overdue else {
                later += 1
                continue
            }
            byOwner[fields.text("owner") ?? "", default: []].append(
                Review(
                    page: ReportedPage(page), reviewed: reviewed, interval: interval, due: due,
                    urgency: urgency))
        }
        owners = byOwner.map { Owner(name: $0.key, reviews: $0.value.sorted(by: Self.isMoreUrgent)) }
            .sorted { ($0.name.isEmpty ? 1 : 0, $0.name) < ($1.name.isEmpty ? 1 : 0, $1.name) }
        laterPages = later
        unplannedPages = unplanned
    }

    /// Pages never reviewed come first, then the longest overdue.
    private static func isMoreUrgent(_ left: Review, _ right: Review) -> Bool {
        (left.due?.dayNumber ?? .min, left.page.path) < (right.due?.dayNumber ?? .min, right.page.path)
    }
}

extension FieldList {
    /// The date in a field.
    func date(_ name: String) -> CalendarDate? {
        guard case .date(let date)? = value(name)?.content else { return nil }
        return date
    }

    /// The length of time in a field.
    fileprivate func period(_ name: String) -> CalendarPeriod? {
        guard case .duration(let period)? = value(name)?.content else { return nil }
        return period
    }
}
