internal import Diagnostics

/// Templates that nothing uses.
extension TemplateCompiler {
    /// Reports the names in template `template` that stand for nothing anywhere in data of the type `page`.
    ///
    /// Where the template would stand is not known, so a name that any object has is taken for one that it may use.
    mutating func scan(_ template: String, data page: any TemplateObject.Type) {
        let keys = allKeys(from: page)
        stack.append(template)
        for node in templates[template]?.nodes ?? [] {
            switch node {
            case .variable(let name, _), .section(let name, _, _): scan(name, keys)
            case .text, .end, .partial: break
            }
        }
        stack.removeLast()
    }

    private mutating func scan(_ name: ParsedTemplate.Name, _ keys: [String: TemplateShape]) {
        guard let first = name.parts.first else { return }
        guard let shape = keys[first] else {
            report(.unknownName, name, "No page has a name \"\(first)\".\(suggestion(first, keys.keys))")
            return
        }
        switch shape {
        case .words, .assets: scanText(name, shape)
        default:
            for part in name.parts.dropFirst() where keys[part] == nil && !fields.contains(part) {
                report(
                    .unknownName, name,
                    "There is no \"\(part)\" in \"\(first)\".\(suggestion(part, Array(keys.keys) + fields))")
            }
        }
    }

    private mutating func scanText(_ name: ParsedTemplate.Name, _ shape: TemplateShape) {
        var (places, file) = (words, "No wording file has the word")
        if case .assets = shape { (places, file) = (assets, "The theme has no asset called") }
        guard name.parts.count > 1, places[name.parts[1]] == nil else { return }
        report(
            .unknownName, name, "\(file) \"\(name.parts[1])\".\(suggestion(name.parts[1], places.keys))")
    }

    /// The names of every object that can be reached from one of the type `page`, with what they stand for.
    private mutating func allKeys(from page: any TemplateObject.Type) -> [String: TemplateShape] {
        var keys: [String: TemplateShape] = [:]
        var seen: Set<ObjectIdentifier> = [ObjectIdentifier(page)]
        var waiting: [any TemplateObject.Type] = [page]
        while let next = waiting.popLast() {
            for key in objectType(next).keys {
                keys[key.name] = keys[key.name] ?? key.shape
                guard let child = key.shape.objectType, seen.insert(ObjectIdentifier(child)).inserted else {
                    continue
                }
                waiting.append(child)
            }
        }
        return keys
    }
}

extension TemplateShape {
    /// The type of the objects that a name stands for, where it stands for objects.
    fileprivate var objectType: (any TemplateObject.Type)? {
        switch self {
        case .object(let type), .list(let type), .named(let type): type
        case .text, .html, .flag, .number, .words, .assets: nil
        }
    }
}
