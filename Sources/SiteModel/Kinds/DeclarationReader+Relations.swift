internal import Diagnostics
internal import FrontMatter

/// Declarations of relations.
extension DeclarationReader {
    private static let relationProperties = ["to", "label", "inverse", "minimum", "most", "help", "acyclic"]

    /// The relation that `entry` declares, or nil where it does not say which kinds it leads to.
    mutating func relation(_ entry: YAMLEntry) -> Relation? {
        let properties = mapping(entry.value)
        checkNames(of: properties, allowed: Self.relationProperties)
        guard properties.value("to") != nil else {
            report(
                entry.keyPosition,
                "The relation \"\(entry.key)\" does not say which kinds it leads to. Add to: [principle], or another kind."
            )
            return nil
        }
        let relation = relation(named: entry.key, label: entry.key.asLabel, properties)
        if relation.minimum > relation.most {
            report(
                entry.keyPosition,
                "\"\(entry.key)\" asks for at least \(relation.minimum) and at most \(relation.most). Correct one of the two."
            )
        }
        return relation
    }

    /// The relation that a reference in a list of objects is, such as what inspired an action.
    mutating func relations(within field: YAMLEntry) -> [Relation] {
        guard let inner = field.value["fields"]?.mapping else { return [] }
        return inner.filter { $0.value["type"]?.scalar == "reference" }.map { entry in
            relation(
                named: "\(field.key).\(entry.key)", label: entry.key.asLabel, entry.value.mapping ?? [])
        }
    }

    private mutating func relation(named name: String, label: String, _ properties: [YAMLEntry]) -> Relation {
        Relation(
            name: name, targets: targets(properties),
            label: self.label("label", in: properties, otherwise: label),
            inverse: self.label("inverse", in: properties, otherwise: ""),
            minimum: number("minimum", in: properties, otherwise: 0),
            most: number("most", in: properties, otherwise: .max), isAcyclic: flag("acyclic", in: properties),
            help: text("help", in: properties) ?? "")
    }
}
