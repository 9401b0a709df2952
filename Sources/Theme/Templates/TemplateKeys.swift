internal import Mustache

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
    /// One name: what it stands for, and how to get it.
    public struct Key: Sendable {
        let name: String
        let meaning: String
        let shape: TemplateShape
        let value: @Sendable (Object) -> TemplateValue
    }

    let list: [Key]
    private let byName: [String: @Sendable (Object) -> TemplateValue]

    /// Makes the table from its keys, each name once.
    public init(_ keys: [Key]) {
        list = keys
        byName = Dictionary(keys.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    func value(of name: String, in object: Object) -> TemplateValue? { byName[name]?(object) }
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
    /// An object whose names the site or the theme decides.
    case table
}

/// A value on its way into a template.
public enum TemplateValue: Sendable {
    /// Text, or nothing, which a section takes for false.
    case text(String?)
    /// HTML that is safe already.
    case html(String)
    /// True or false.
    case flag(Bool)
    /// A whole number.
    case number(Int)
    /// An object, or nothing.
    case object((any TemplateObject)?)
    /// A list of objects.
    case list([any TemplateObject])
    /// Texts by name.
    case texts([String: String])
    /// Objects by name.
    case objects([String: any TemplateObject])
}

extension TemplateKeys.Key {
    /// A key for text; nil and empty text are false in a section.
    public static func text(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> String?
    ) -> Self {
        Self(name: name, meaning: meaning, shape: .text) { .text(value($0)) }
    }

    /// A key for HTML that is safe already.
    public static func html(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> String
    ) -> Self {
        Self(name: name, meaning: meaning, shape: .html) { .html(value($0)) }
    }

    /// A key for a condition.
    public static func flag(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> Bool)
        -> Self
    {
        Self(name: name, meaning: meaning, shape: .flag) { .flag(value($0)) }
    }

    /// A key for a whole number.
    public static func number(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> Int)
        -> Self
    {
        Self(name: name, meaning: meaning, shape: .number) { .number(value($0)) }
    }

    /// A key for an object that may be absent.
    public static func object<Child: TemplateObject>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> Child?
    ) -> Self {
        Self(name: name, meaning: meaning, shape: .object(Child.self)) { .object(value($0)) }
    }

    /// A key for a list of objects.
    public static func list<Child: TemplateObject>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> [Child]
    ) -> Self {
        Self(name: name, meaning: meaning, shape: .list(Child.self)) { .list(value($0)) }
    }

    /// A key for texts whose names are not known here, such as a theme's wording.
    public static func texts(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> [String: String]
    ) -> Self {
        Self(name: name, meaning: meaning, shape: .table) { .texts(value($0)) }
    }

    /// A key for objects whose names are not known here, such as a kind's fields.
    public static func objects<Child: TemplateObject>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> [String: Child]
    ) -> Self {
        Self(name: name, meaning: meaning, shape: .table) { .objects(value($0)) }
    }
}

extension TemplateObject {
    /// The value of one of its keys, or nil where there is no such key.
    func value(of name: String) -> TemplateValue? { Self.keys.value(of: name, in: self) }
}
