extension CalendarPeriod {
    /// The period as readers see it: `12 months`, and in Welsh (`cy`) `12 mis`; English in any other language.
    public func inWords(language: String) -> String {
        if language.prefix(while: { $0 != "-" }) == "cy" { return "\(count) \(welshUnit)" }
        return "\(count) \(count == 1 ? unit.rawValue : unit.rawValue + "s")"
    }

    /// After a figure, Welsh keeps the noun in the singular.
    private var welshUnit: String {
        switch unit {
        case .day: "diwrnod"
        case .week: "wythnos"
        case .month: "mis"
        case .year: "blynedd"
        }
    }
}
