/// What the compiler knows of one type of object.
struct ObjectType: Sendable {
    let id: ObjectIdentifier
    /// What diagnostics and the documentation call it: "page details" for `PageDetailsData`.
    let name: String
    let keys: [TemplateKeyDescription]
    private let places: [String: Int]

    init(_ type: any TemplateObject.Type) {
        id = ObjectIdentifier(type)
        name = Self.name(of: type)
        keys = type.keyDescriptions
        places = Dictionary(
            keys.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of the key called `name`.
    func place(of name: String) -> Int? { places[name] }

    /// The words of a type's name: `SiteBuild.RatingData.Level` is a "rating level".
    private static func name(of type: any TemplateObject.Type) -> String {
        let parts = String(reflecting: type).split(separator: ".").dropFirst()
        let words = parts.filter { !$0.hasPrefix("(") }.map { part in
            part.hasSuffix("Data") && part != "Data" ? part.dropLast("Data".count) : part
        }
        var name = ""
        for letter in words.joined().unicodeScalars {
            if letter.properties.isUppercase, !name.isEmpty { name += " " }
            name += letter.properties.lowercaseMapping
        }
        return name
    }
}

extension TemplateObject {
    /// The names of its table.
    fileprivate static var keyDescriptions: [TemplateKeyDescription] { keys.descriptions }
}
