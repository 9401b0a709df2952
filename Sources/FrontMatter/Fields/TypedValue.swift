public import Diagnostics

/// A field's value as its schema understands it, with its place.
public struct TypedValue: Sendable, Hashable {
    /// What a value of each `FieldType` holds.
    public enum Content: Sendable, Hashable {
        /// Words, without white space at either end.
        case text(String)
        /// Markdown as written, without white space at the end.
        case markdown(String)
        /// A number.
        case number(DecimalNumber)
        /// A sum of money.
        case money(Money)
        /// A day, a month or a year.
        case date(CalendarDate)
        /// A length of time.
        case duration(CalendarPeriod)
        /// The choice, spelt as the schema spells it.
        case choice(String)
        /// Yes is true.
        case yesNo(Bool)
        /// Several values of one type.
        case list([TypedValue])
        /// A group of named values, in the order they were written.
        case object([TypedField])
        /// An e-mail address.
        case email(String)
        /// An address that begins with `https://` or `http://`.
        case link(String)
        /// A place.
        case place(Place)
        /// A path with `/` between its parts, as written; whether it exists is not known here.
        case file(String)
        /// Pages, whatever the number: one id is one reference.
        case references([Reference])
        /// Fields for the pages of a folder, not yet read.
        case defaults([YAMLEntry])
    }

    /// Where the value begins, in the file.
    public let position: SourcePosition
    /// What it holds.
    public let content: Content

    /// Makes a value from its place and content.
    public init(position: SourcePosition, content: Content) {
        self.position = position
        self.content = content
    }
}

/// One field that was given, and read without a mistake.
public struct TypedField: Sendable, Hashable {
    /// The field's name.
    public let name: String
    /// Where the name begins, in the file.
    public let keyPosition: SourcePosition
    /// Its value.
    public let value: TypedValue

    /// Makes a field from its name, its place and its value.
    public init(name: String, keyPosition: SourcePosition, value: TypedValue) {
        self.name = name
        self.keyPosition = keyPosition
        self.value = value
    }
}

/// A number, exactly as written and as the nearest floating-point number.
public struct DecimalNumber: Sendable, Hashable {
    /// The digits, with a point where there is one and a minus sign where it is negative; no thousands
    /// separators.
    public let text: String
    /// The nearest number the machine holds.
    public let value: Double

    /// Makes a number.
    public init(text: String, value: Double) {
        self.text = text
        self.value = value
    }
}

/// A sum of money.
public struct Money: Sendable, Hashable {
    /// Hundredths of the currency: pence, cents.
    public let hundredths: Int
    /// The currency's ISO 4217 code: `GBP`, `EUR` or `USD`.
    public let currency: String
    /// The sum as the author wrote it, for readers.
    public let text: String

    /// Makes a sum of money.
    public init(hundredths: Int, currency: String, text: String) {
        self.hundredths = hundredths
        self.currency = currency
        self.text = text
    }
}

/// A place on the map, or only by name.
public struct Place: Sendable, Hashable {
    /// The name, where one is given.
    public let name: String?
    /// Degrees north of the equator, -90 to 90 (WGS 84); given with `longitude` or not at all.
    public let latitude: Double?
    /// Degrees east of Greenwich, -180 to 180 (WGS 84).
    public let longitude: Double?

    /// Makes a place.
    public init(name: String?, latitude: Double?, longitude: Double?) {
        self.name = name
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// A page that another page names. Whether it exists is not known here.
public struct Reference: Sendable, Hashable {
    /// The id, or `kind/id`, as written.
    public let target: String
    /// How the one bears on the other, in the author's words.
    public let how: String?
    /// Where the id begins, in the file.
    public let position: SourcePosition

    /// Makes a reference.
    public init(target: String, how: String?, position: SourcePosition) {
        self.target = target
        self.how = how
        self.position = position
    }
}
