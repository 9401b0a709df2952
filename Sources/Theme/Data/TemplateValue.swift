/// A value on its way into a template.
@usableFromInline enum TemplateValue: Sendable {
    /// Text, or nothing.
    case text(String?)
    /// HTML that is safe already.
    case html(String)
    /// True or false.
    case flag(Bool)
    /// A whole number.
    case number(Int)
    /// An object, nothing, or a list.
    case objects(TemplateObjects)
    /// The theme's wording, or the addresses of its assets.
    case texts(NamedTexts)
}

/// Objects of one type for a section to go through, without naming the type.
@usableFromInline struct TemplateObjects: Sendable {
    /// How many there are.
    @usableFromInline let count: Int
    /// The value of a key, by its place in the type's table, of one of the objects.
    @usableFromInline let read: @Sendable (_ object: Int, _ key: Int, _ name: String) -> TemplateValue

    /// No objects.
    @usableFromInline static let none = TemplateObjects(count: 0) { _, _, _ in .text(nil) }

    @usableFromInline init(
        count: Int, read: @escaping @Sendable (_ object: Int, _ key: Int, _ name: String) -> TemplateValue
    ) {
        self.count = count
        self.read = read
    }

    /// A list.
    @inlinable init<Object: TemplateObject>(_ objects: [Object]) {
        guard !objects.isEmpty else {
            self = .none
            return
        }
        let readers = Object.keys.readers
        self.init(count: objects.count) { object, key, name in readers[key](objects[object], name) }
    }

    /// One object.
    @inlinable init<Object: TemplateObject>(_ object: Object) {
        let readers = Object.keys.readers
        self.init(count: 1) { _, key, name in readers[key](object, name) }
    }
}
