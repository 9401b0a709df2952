/// A value of a page's front matter, not yet written.
indirect enum FieldValue: Sendable {
    case text(String)
    case yesNo(Bool)
    /// Words as they are, such as a date.
    case plain(String)
    case texts([String])
    case markdown([PandocBlock])
    case markdowns([[PandocBlock]])
    case group([Field])
    case groups([[Field]])

    /// A name with its value.
    struct Field: Sendable {
        let name: String
        let value: FieldValue
    }
}
