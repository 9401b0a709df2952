/// What a field holds. The type, never YAML, decides how a value is read.
public indirect enum FieldType: Sendable, Hashable {
    /// Words on one line or several.
    case text
    /// Text with Markdown in it.
    case markdown
    /// A number in figures: `3`, `1,250`, `0.5`.
    case number
    /// A sum of money in figures: `£1,500`, `£12.50`, `£1.5m`.
    case money
    /// A day, a month or a year, in British order, in ISO 8601 or in words.
    case date
    /// A length of time: `12 months`.
    case duration
    /// One of a few words.
    case choice([String])
    /// `yes` or `no`.
    case yesNo
    /// Several values of one type; a single value is a list of one.
    case list(FieldType)
    /// A group of named fields.
    case object([FieldSchema])
    /// An e-mail address.
    case email
    /// An address on the web, with `https://` or `http://`.
    case link
    /// A place: its name, or `{name, latitude, longitude}`.
    case place
    /// A file of the site, as a path.
    case file
    /// One or more pages of these kinds, by id, by `kind/id`, or by `{id, how}`.
    case reference(kinds: [String])
    /// Fields for all pages below a folder, kept as written: each page's own schema reads them.
    case defaults

    /// The fields of a group, or of each entry of a list of groups; none of any other type.
    public var fields: [FieldSchema] {
        switch self {
        case .object(let fields), .list(.object(let fields)): fields
        default: []
        }
    }
}
