internal import Mustache

/// Hands a `TemplateObject` to the Mustache library, which asks it for one child after another.
struct MustacheObject: MustacheParent {
    let object: any TemplateObject

    func child(named name: String) -> Any? { object.value(of: name).map(mustacheValue) }
}

/// Text that is shown as it is and, where it is empty, is false in a section.
private struct MustacheText: MustacheCustomRenderable, MustacheParent {
    let text: String

    var renderText: String { text }
    var isNull: Bool { text.isEmpty }

    func child(named name: String) -> Any? { nil }
}

/// Objects by name; a name that is not there is nothing, not a name to look for further out.
private struct MustacheTable: MustacheParent {
    let values: [String: any TemplateObject]

    func child(named name: String) -> Any? { values[name].map(MustacheObject.init) ?? MustacheText(text: "") }
}

/// The value as the library wants it. Nothing becomes an empty text: nil would send the library to look for
/// the name in the objects around this one.
private func mustacheValue(_ value: TemplateValue) -> Any {
    switch value {
    case .text(let text): return MustacheText(text: text ?? "")
    case .html(let html): return MustacheText(text: html)
    case .flag(let flag): return flag
    case .number(let number): return number
    case .object(let object):
        return object.map { MustacheObject(object: $0) as Any } ?? MustacheText(text: "")
    case .list(let objects): return objects.map(MustacheObject.init)
    case .texts(let texts): return texts
    case .objects(let objects): return MustacheTable(values: objects)
    }
}
