internal import Diagnostics

/// What a name in a template stands for.
struct ResolvedName {
    let shape: TemplateShape
    let place: TemplateProgram.Place
    /// Which of the theme's own texts it is, or -1.
    var text = -1

    /// The same, to be asked whether it is true.
    var condition: TemplateProgram.Condition { TemplateProgram.Condition(place: place, text: text) }
}

extension TemplateCompiler {
    /// What `name` stands for in `scope`, or nil with a diagnostic.
    ///
    /// The first part is looked for in the innermost object, then in those around it: an object has a name if its type
    /// has, whether or not there is a value. The other parts are names of what the first stands for, and of nothing else.
    mutating func resolve(_ name: ParsedTemplate.Name, in scope: Int) -> ResolvedName? {
        guard let first = name.parts.first else { return implicitValue(name, in: scope) }
        guard let (frame, type, key) = find(first, from: scope) else {
            report(.unknownName, name, unknown(first, in: scope))
            return nil
        }
        return follow(name, from: ResolvedStep(frame: frame, path: -1, type: type, key: key))
    }

    /// A key on the way along a dotted name.
    private struct ResolvedStep {
        let frame: Int
        let path: Int
        let type: ObjectType
        let key: Int
    }

    /// The innermost object with that name.
    private mutating func find(_ name: String, from scope: Int) -> (frame: Int, type: ObjectType, key: Int)? {
        var next: Int? = scope
        while let current = next {
            if let type = objectType(of: current), let key = type.place(of: name) {
                return (scopes[current].frame, type, key)
            }
            next = scopes[current].outer
        }
        return nil
    }

    /// Follows the parts behind the first.
    private mutating func follow(_ name: ParsedTemplate.Name, from first: ResolvedStep) -> ResolvedName? {
        var step = first
        var rest = name.parts.dropFirst()
        while true {
            let key = step.type.keys[step.key]
            var place = TemplateProgram.Place(frame: step.frame, path: step.path, key: step.key, name: "")
            let child: any TemplateObject.Type
            switch key.shape {
            case .words, .assets: return text(name, rest.popFirst(), rest, key, place)
            case .object(let type): child = type
            case .named(let type):
                guard let part = decidedName(rest.popFirst(), name, key) else { return nil }
                (child, place) = (type, place.named(part))
            case .text, .html, .flag, .number, .list:
                guard let part = rest.first else { return ResolvedName(shape: key.shape, place: place) }
                report(
                    .unknownName, name,
                    "\"\(key.name)\" has no names of its own, so \"\(part)\" cannot stand behind it.")
                return nil
            }
            guard let part = rest.popFirst() else {
                return ResolvedName(shape: .object(child), place: place)
            }
            let type = objectType(child)
            guard let next = type.place(of: part) else {
                report(
                    .unknownName, name,
                    "There is no \"\(part)\" in \"\(key.name)\".\(suggestion(part, type.keys.map(\.name)))")
                return nil
            }
            step = ResolvedStep(frame: step.frame, path: path(to: place), type: type, key: next)
        }
    }

    /// A part of a name that the site decides, such as a field's.
    private mutating func decidedName(
        _ part: String?, _ name: ParsedTemplate.Name, _ key: TemplateKeyDescription
    ) -> String? {
        guard let part else {
            report(
                .nameUse, name, "\"\(name.text)\" needs one name more, such as {{\(name.text).order.text}}.")
            return nil
        }
        guard !isOwn || fields.contains(part) else {
            report(.unknownName, name, "The site has no \(key.name) \"\(part)\".\(suggestion(part, fields))")
            return nil
        }
        return part
    }

    /// One of the theme's own texts: a word, or an asset's address.
    private mutating func text(
        _ name: ParsedTemplate.Name, _ part: String?, _ rest: ArraySlice<String>,
        _ key: TemplateKeyDescription,
        _ place: TemplateProgram.Place
    ) -> ResolvedName? {
        var (places, file) = (words, "No wording file has the word")
        if case .assets = key.shape { (places, file) = (assets, "The theme has no asset called") }
        guard let part, rest.isEmpty else {
            report(
                .nameUse, name,
                "\"\(key.name)\" needs one name behind it, such as {{\(key.name).\(places.keys.min() ?? "name")}}."
            )
            return nil
        }
        guard let text = places[part] else {
            report(.unknownName, name, "\(file) \"\(part)\".\(suggestion(part, places.keys))")
            return nil
        }
        if case .words = key.shape { usedWords.insert(part) }
        return ResolvedName(shape: key.shape, place: place, text: text)
    }

    /// What `{{.}}` stands for.
    private mutating func implicitValue(_ name: ParsedTemplate.Name, in scope: Int) -> ResolvedName? {
        guard case .value(let condition) = scopes[scope].content else {
            report(
                .nameUse, name,
                "A dot stands for a text or a number whose section is open, and none is. Write one of the names of the object instead."
            )
            return nil
        }
        let shape: TemplateShape = condition.text < 0 ? .text : .words
        return ResolvedName(shape: shape, place: condition.place, text: condition.text)
    }

    // MARK: Messages

    private mutating func unknown(_ name: String, in scope: Int) -> String {
        var types: [ObjectType] = []
        var next: Int? = scope
        while let current = next {
            if let type = objectType(of: current) { types.append(type) }
            next = scopes[current].outer
        }
        var places = types.prefix(4).map { "the \($0.name)" }
        if types.count > 4 { places.append("what is around it") }
        let last = places.popLast() ?? ""
        let near = suggestion(name, types.flatMap { $0.keys.map(\.name) })
        let all = places.isEmpty ? last : places.joined(separator: ", ") + " or " + last
        let included = includer.map { ", where \"\($0)\" includes this template" } ?? ""
        return "There is no \"\(name)\" in \(all)\(included).\(near)"
    }

    func suggestion(_ name: String, _ names: some Sequence<String>) -> String {
        NearestName.suggestion(for: name, among: names).map { " Did you mean \"\($0)\"?" } ?? ""
    }
}

extension TemplateProgram.Place {
    /// The same place, for a name that the site decides.
    fileprivate func named(_ name: String) -> Self { Self(frame: frame, path: path, key: key, name: name) }
}
