internal import Diagnostics
internal import Files
internal import FrontMatter
internal import Mustache

/// Lays themes over each other and compiles the result.
struct ThemeLoader {
    private(set) var diagnostics: [Diagnostic] = []
    private var templates: [String: (path: String, source: [UInt8])] = [:]
    private var assets: [String: [UInt8]] = [:]
    private var wording: [String: [String: String]] = [:]

    /// Adds a layer over those before it: a file of the same name takes the place of theirs.
    mutating func add(_ layer: ThemeLayer) {
        for (path, bytes) in layer.files.sorted(by: { $0.key < $1.key }) {
            let full = layer.folder + "/" + path
            if let name = path.name(in: "templates/", suffix: ".mustache") {
                templates[name] = (full, bytes)
            } else if let name = path.name(in: "assets/", suffix: "") {
                addAsset(name, bytes, path: full)
            } else if let language = path.name(in: "wording/", suffix: ".yaml") {
                addWording(bytes, language: language, path: full)
            }
        }
    }

    /// The theme made of every layer added.
    mutating func theme() -> Theme {
        MarkupEscaping.register()
        var library = MustacheLibrary()
        for (name, template) in templates.sorted(by: { $0.key < $1.key }) {
            let text = TemplateText(template.source)
            checkPartials(of: text, path: template.path)
            do {
                try library.register(text.prepared, named: name)
            } catch let error as MustacheTemplate.ParserError {
                report(error, in: template.path)
            } catch {
                diagnostics.append(
                    Diagnostic(ThemeRule.template, path: template.path, position: nil, message: "\(error)."))
            }
        }
        checkCircles()
        for name in Theme.required where templates[name] == nil {
            diagnostics.append(
                Diagnostic(
                    ThemeRule.missingTemplate, path: "themes", position: nil,
                    message:
                        "The theme has no templates/\(name).mustache. Add it, or let the theme extend default."
                ))
        }
        return Theme(
            assets: hashedAssets(), library: library,
            templates: Set(templates.keys), wording: wording)
    }

    private mutating func addAsset(_ name: String, _ bytes: [UInt8], path: String) {
        let isSafe = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
        }
        guard isSafe, name.first != "." else {
            diagnostics.append(
                Diagnostic(
                    ThemeRule.assetName, path: path, position: nil,
                    message:
                        "The name \"\(name)\" cannot stand in an address. Use only a to z, 0 to 9, hyphens and dots."
                ))
            return
        }
        assets[name] = bytes
    }

    private mutating func addWording(_ bytes: [UInt8], language: String, path: String) {
        let (value, found) = YAMLReader.read(bytes, path: path)
        diagnostics += found
        guard case .mapping(let entries)? = value?.content else { return }
        for entry in entries {
            if case .scalar(let text) = entry.value.content {
                wording[language, default: [:]][entry.key] = text
            }
        }
    }

    private func hashedAssets() -> [Theme.Asset] {
        assets.sorted { $0.key < $1.key }.compactMap { name, bytes in
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            let hashed = "assets/\(name[..<dot]).\(ContentHash(of: bytes).short)\(name[dot...])"
            return RelativePath(hashed).map { Theme.Asset(name: name, path: $0, bytes: bytes) }
        }
    }

    private mutating func checkPartials(of text: TemplateText, path: String) {
        for partial in text.partials where templates[partial.name] == nil {
            let near = NearestName.suggestion(for: partial.name, among: templates.keys)
            diagnostics.append(
                Diagnostic(
                    ThemeRule.missingPartial, path: path,
                    position: SourcePosition(line: partial.line, column: partial.column),
                    message: "There is no template \"\(partial.name)\"."
                        + (near.map { " Did you mean \"\($0)\"?" } ?? "")))
        }
    }

    /// Finds templates that include themselves, directly or through others: the library would never end.
    private mutating func checkCircles() {
        let partials = templates.mapValues { TemplateText($0.source).partials }
        for (name, template) in templates.sorted(by: { $0.key < $1.key }) {
            for partial in partials[name] ?? [] where reaches(name, from: partial.name, partials) {
                diagnostics.append(
                    Diagnostic(
                        ThemeRule.partialCircle, path: template.path,
                        position: SourcePosition(line: partial.line, column: partial.column),
                        message:
                            "\"\(partial.name)\" includes \"\(name)\" in turn, without end. Take one of the two out."
                    ))
            }
        }
    }

    private func reaches(_ goal: String, from start: String, _ partials: [String: [TemplateText.Partial]])
        -> Bool
    {
        var seen: Set<String> = [start]
        var waiting = [start]
        while let name = waiting.popLast() {
            if name == goal { return true }
            for partial in partials[name] ?? [] where seen.insert(partial.name).inserted {
                waiting.append(partial.name)
            }
        }
        return false
    }

    private mutating func report(_ error: MustacheTemplate.ParserError, in path: String) {
        let position = SourcePosition(
            line: max(1, error.context.lineNumber - 1), column: max(1, error.context.columnNumber))
        diagnostics.append(
            Diagnostic(
                ThemeRule.template, path: path, position: position,
                message: "This Mustache tag cannot be read: \(sentence(for: error.error))."))
    }

    private func sentence(for error: any Error) -> String {
        guard let error = error as? MustacheTemplate.Error else { return "\(error)" }
        return switch error {
        case .sectionCloseNameIncorrect: "it closes another section than the one that is open"
        case .expectedSectionEnd: "a section opened before here is never closed"
        case .unfinishedName: "its closing braces are missing"
        default: "it is not written as Mustache asks (\(error))"
        }
    }
}

extension String {
    /// The name between `folder` and `suffix`, without further folders; nil where it is elsewhere.
    fileprivate func name(in folder: String, suffix: String) -> String? {
        guard hasPrefix(folder), hasSuffix(suffix) else { return nil }
        let name = dropFirst(folder.count).dropLast(suffix.count)
        return name.isEmpty || name.contains("/") ? nil : String(name)
    }
}
