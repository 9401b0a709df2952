@testable import SiteBuild
@testable import Theme

/// `docs/themes.md`, made from the code.
struct ThemesPage {
    let compiler: TemplateCompiler
    private let pages: [String]

    init(kinds: [String]) {
        var loader = ThemeLoader()
        loader.add(.embedded)
        loader.parse()
        pages = loader.pageTemplates(kinds: kinds)
        compiler = loader.compiled(pages, page: PageData.self, assets: loader.hashedAssets(), fields: [])
    }

    func text() -> String {
        Self.introduction + templates() + "\n## Objects\n\n" + Self.aboutObjects
            + objects().map(section).joined()
    }

    // MARK: Templates

    private func templates() -> String {
        var text = "\n## Templates\n\n" + Self.aboutTemplates
        text += "| template | stands in | included by |\n|---|---|---|\n"
        for name in compiler.templates.keys.sorted() {
            let users = compiler.templates.filter { $0.value.partials.contains { $0.name == name } }.keys
                .sorted()
            var places = users.prefix(4).map { "`\($0)`" }.joined(separator: ", ")
            if users.count > 4 { places += " and \(users.count - 4) more" }
            text +=
                "| `\(name)` | \(objects(around: name)) | \(pages.contains(name) ? "a page of its own" : places) |\n"
        }
        return text
    }

    /// The objects that a template stands in, wherever it is included.
    private func objects(around template: String) -> String {
        let scopes = compiler.inclusions.keys.filter { $0.template == template }.map(\.scope)
        let names = Set(scopes.compactMap(nearestObject).map(\.name)).sorted()
        return names.map(link).joined(separator: ", ")
    }

    private func nearestObject(_ scope: Int) -> ObjectType? {
        compiler.objectType(of: scope) ?? compiler.scopes[scope].outer.flatMap(nearestObject)
    }

    // MARK: Objects

    /// Every type of object that a template can come to, each after the first that leads to it.
    func objects() -> [ObjectType] {
        var found = [ObjectType(PageData.self)]
        var next = 0
        while next < found.count {
            for key in found[next].keys {
                guard let child = Self.child(of: key.shape).map(ObjectType.init) else { continue }
                if !found.contains(where: { $0.id == child.id }) { found.append(child) }
            }
            next += 1
        }
        return found
    }

    private static func child(of shape: TemplateShape) -> (any TemplateObject.Type)? {
        switch shape {
        case .object(let type), .list(let type), .named(let type): type
        case .text, .html, .flag, .number, .words, .assets: nil
        }
    }

    private func section(_ object: ObjectType) -> String {
        let rows = object.keys.map { "| `\($0.name)` | \(words(for: $0.shape)) | \($0.meaning) |\n" }
        return "\n### \(object.name)\n\n| name | what it is | meaning |\n|---|---|---|\n" + rows.joined()
    }

    private func words(for shape: TemplateShape) -> String {
        switch shape {
        case .text: "text"
        case .html: "HTML, for three braces"
        case .flag: "yes or no"
        case .number: "number"
        case .object(let type): link(ObjectType(type).name)
        case .list(let type): "list of " + link(ObjectType(type).name)
        case .named(let type): link(ObjectType(type).name) + " by name"
        case .words: "text by name"
        case .assets: "address by name"
        }
    }

    private func link(_ name: String) -> String {
        "[\(name)](#\(name.split(separator: " ").joined(separator: "-")))"
    }
}
