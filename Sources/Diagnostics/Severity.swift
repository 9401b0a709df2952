/// How much a diagnostic weighs.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Not reported unless `waymark.yaml` turns the rule on.
    case off
    /// Reported; the site is built all the same.
    case warning
    /// Reported; nothing is published and the command exits with 1.
    case error

    /// Whether the left one comes first.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.weight < rhs.weight }

    private var weight: Int {
        switch self {
        case .off: 0
        case .warning: 1
        case .error: 2
        }
    }
}
