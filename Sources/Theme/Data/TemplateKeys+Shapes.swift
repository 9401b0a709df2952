// Inlinable, so that each key reads its value without going through the generic form of its object.
extension TemplateKeys.Key {
    /// A key for text; nil and empty text are false in a section.
    @inlinable public static func text(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> String?
    ) -> Self {
        Self(name, meaning, .text) { object, _ in .text(value(object)) }
    }

    /// A key for HTML that is safe already.
    @inlinable public static func html(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> String
    ) -> Self {
        Self(name, meaning, .html) { object, _ in .html(value(object)) }
    }

    /// A key for a condition.
    @inlinable public static func flag(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> Bool
    ) -> Self {
        Self(name, meaning, .flag) { object, _ in .flag(value(object)) }
    }

    /// A key for a whole number; 0 is false in a section.
    @inlinable public static func number(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> Int
    ) -> Self {
        Self(name, meaning, .number) { object, _ in .number(value(object)) }
    }

    /// A key for an object that may be absent.
    @inlinable public static func object<Child: TemplateObject>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> Child?
    ) -> Self {
        Self(name, meaning, .object(Child.self)) { object, _ in
            .objects(value(object).map { TemplateObjects($0) } ?? .none)
        }
    }

    /// A key for a list of objects.
    @inlinable public static func list<Child: TemplateObject>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> [Child]
    ) -> Self {
        Self(name, meaning, .list(Child.self)) { object, _ in .objects(TemplateObjects(value(object))) }
    }

    /// A key for objects whose names are not known here, such as a kind's fields.
    @inlinable public static func named<Child: TemplateObject>(
        _ name: String, _ meaning: String,
        _ value: @escaping @Sendable (_ object: Object, _ name: String) -> Child?
    ) -> Self {
        Self(name, meaning, .named(Child.self)) { object, name in
            .objects(value(object, name).map { TemplateObjects($0) } ?? .none)
        }
    }

    /// A key for the theme's wording.
    @inlinable public static func words(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> NamedTexts
    ) -> Self {
        Self(name, meaning, .words) { object, _ in .texts(value(object)) }
    }

    /// A key for the addresses of the theme's assets.
    @inlinable public static func assets(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Object) -> NamedTexts
    ) -> Self {
        Self(name, meaning, .assets) { object, _ in .texts(value(object)) }
    }
}
