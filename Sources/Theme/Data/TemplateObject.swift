/// The data of one template, or of a part of it.
///
/// Its keys are declared once, in a table, from which come the values that a template is given, the names
/// that it may use, and the documentation of both.
public protocol TemplateObject: Sendable {
    /// Every name that a template may use on this object.
    static var keys: TemplateKeys<Self> { get }
}

/// The names that templates may use on one type of object, each with how to get its value.
public struct TemplateKeys<Object: TemplateObject>: Sendable {
    /// How to get a value from an object; the name is empty but for `.named` keys.
    @usableFromInline typealias Reader = @Sendable (_ object: Object, _ name: String) -> TemplateValue

    /// One name: what it stands for, and how to get it.
    public struct Key: Sendable {
        let description: TemplateKeyDescription
        @usableFromInline let read: Reader

        @usableFromInline init(
            _ name: String, _ meaning: String, _ shape: TemplateShape, read: @escaping Reader
        ) {
            description = TemplateKeyDescription(name: name, meaning: meaning, shape: shape)
            self.read = read
        }
    }

    let descriptions: [TemplateKeyDescription]
    @usableFromInline let readers: [Reader]

    /// Makes the table from its keys, each name once.
    public init(_ keys: [Key]) {
        descriptions = keys.map(\.description)
        readers = keys.map(\.read)
    }
}

/// One name of a table, without the type of the objects that it is a name of.
struct TemplateKeyDescription: Sendable {
    let name: String
    let meaning: String
    let shape: TemplateShape
}

/// What a name stands for: how a template may use it.
public enum TemplateShape: Sendable {
    /// Text, escaped as it is written.
    case text
    /// HTML that is safe already, for `{{{name}}}`.
    case html
    /// True or false, for a section.
    case flag
    /// A number.
    case number
    /// An object, or nothing.
    case object(any TemplateObject.Type)
    /// A list of objects.
    case list(any TemplateObject.Type)
    /// Objects by names that the site decides: `field.level`.
    case named(any TemplateObject.Type)
    /// The theme's wording: `word.search`.
    case words
    /// The addresses of the theme's assets: `asset.site-css`.
    case assets
}
