internal import Diagnostics

/// Turns templates into a program: resolves every name against the tables of keys.
///
/// A partial is compiled for each set of objects that it is included in, once, since a name in it can stand for
/// another thing in each.
struct TemplateCompiler {
    /// How deep partials may include one another.
    static let deepestInclusion = 64
    /// How many tags one page may have with all its partials, and how many may be compiled in all.
    private static let mostTags = 1_000_000

    /// A template with the objects that it stands in.
    struct Inclusion: Hashable {
        let template: String
        let scope: Int
    }

    /// A place in a file.
    private struct Place: Hashable {
        let path: String
        let position: SourcePosition
    }

    let templates: [String: ParsedTemplate]
    let words: [String: Int]
    let assets: [String: Int]
    /// The names that the site decides.
    let fields: Set<String>
    /// The templates of the site's own. Others may name fields that a site has done away with.
    let own: Set<String>
    private(set) var program = TemplateProgram()
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var scopes: [TemplateScope] = []
    private(set) var inclusions: [Inclusion: Int] = [:]
    /// The words that templates show.
    var usedWords: Set<String> = []

    private var scopeNumbers: [TemplateScope: Int] = [:]
    private var pathNumbers: [TemplateProgram.Place: Int] = [:]
    private var types: [ObjectIdentifier: ObjectType] = [:]
    /// The templates being compiled, each included by the one before it.
    var stack: [String] = []
    /// How many tags have been compiled.
    private var tags = 0
    /// How many tags each block has with all its partials.
    private var weights: [Int] = []
    /// Where mistakes have been told of: a partial's only once, wherever it is included.
    private var reported: Set<Place> = []

    init(
        templates: [String: ParsedTemplate], words: [String: Int], assets: [String: Int], fields: Set<String>,
        own: Set<String>
    ) {
        (self.templates, self.words, self.assets) = (templates, words, assets)
        (self.fields, self.own) = (fields, own)
    }

    /// Compiles the template `name` as a whole page, whose data are of the type `page`.
    mutating func addPage(_ name: String, data page: any TemplateObject.Type) {
        let type = objectType(page)
        program.pages[name] = block(name, in: scope(in: nil, .object(type.id), frame: 0))
    }

    /// The block of a template in a scope.
    mutating func block(_ name: String, in scope: Int) -> Int? {
        let inclusion = Inclusion(template: name, scope: scope)
        if let block = inclusions[inclusion] { return block }
        // What includes itself has been reported, and so has what is not there.
        guard let template = templates[name], !stack.contains(name) else { return nil }
        stack.append(name)
        let (instructions, weight) = instructions(of: template, in: scope)
        stack.removeLast()
        program.blocks.append(instructions)
        weights.append(weight)
        inclusions[inclusion] = program.blocks.count - 1
        return program.blocks.count - 1
    }

    // MARK: Instructions

    /// A section that is open.
    private struct OpenSection {
        /// Its first instruction, to be told where the section ends.
        let start: Int
        let scopeOutside: Int
    }

    private mutating func instructions(
        of template: ParsedTemplate, in scope: Int
    ) -> (instructions: [TemplateProgram.Instruction], weight: Int) {
        var instructions: [TemplateProgram.Instruction] = []
        var weight = template.nodes.count
        var open: [OpenSection] = []
        var scope = scope
        var index = 0
        tags += template.nodes.count
        while index < template.nodes.count {
            switch template.nodes[index] {
            case .text(let range): instructions.append(literal(template.source[range]))
            case .variable(let name, let isEscaped):
                if let instruction = variable(name, isEscaped: isEscaped, in: scope) {
                    instructions.append(instruction)
                }
            case .partial(let name, let position):
                guard let block = include(name, at: position, in: scope, weight: weight) else { break }
                weight += weights[block]
                instructions.append(.include(block))
            case .section(let name, let isInverted, let end):
                let outside = scope
                guard let start = section(name, isInverted: isInverted, scope: &scope) else {
                    index = end
                    break
                }
                open.append(OpenSection(start: instructions.count, scopeOutside: outside))
                instructions.append(start)
            case .end:
                guard let section = open.popLast() else { break }
                scope = section.scopeOutside
                Self.close(section, in: &instructions)
            }
            index += 1
        }
        return (instructions, weight)
    }

    private static func close(_ section: OpenSection, in instructions: inout [TemplateProgram.Instruction]) {
        if case .enter = instructions[section.start] { instructions.append(.next(start: section.start)) }
        instructions[section.start] = instructions[section.start].ending(at: instructions.count - 1)
    }

    private mutating func literal(_ bytes: ArraySlice<UInt8>) -> TemplateProgram.Instruction {
        let start = program.literals.count
        program.literals += bytes
        return .literal(start..<program.literals.count)
    }

    private mutating func include(
        _ name: String, at position: SourcePosition, in scope: Int, weight: Int
    ) -> Int? {
        if stack.count < Self.deepestInclusion, tags < Self.mostTags {
            guard let block = block(name, in: scope) else { return nil }
            if weight + weights[block] <= Self.mostTags { return block }
        }
        report(
            .template, ParsedTemplate.Name(parts: [name], position: position),
            "Partials include one another more than \(Self.deepestInclusion) deep here, or far too often. Put some of them together."
        )
        return nil
    }

    private mutating func variable(
        _ name: ParsedTemplate.Name, isEscaped: Bool, in scope: Int
    ) -> TemplateProgram.Instruction? {
        guard let resolved = resolve(name, in: scope) else { return nil }
        switch (resolved.shape, isEscaped) {
        case (.html, false): return .html(resolved.place)
        case (.text, true), (.number, _): return .text(resolved.place)
        case (.words, true), (.assets, true): return .named(resolved.place, text: resolved.text)
        case (.html, true):
            report(
                .escapedHTML, name,
                "\"\(name.text)\" is HTML, whose tags would be shown to readers. Write {{{\(name.text)}}}.")
        case (.text, false), (.words, false), (.assets, false):
            report(
                .unescapedText, name,
                "\"\(name.text)\" is text, and whoever writes it could put a script into the page. Write {{\(name.text)}}."
            )
        case (.flag, _):
            report(
                .nameUse, name,
                "\"\(name.text)\" is true or false, and cannot be shown. Write {{#\(name.text)}} … {{/\(name.text)}} around what it decides."
            )
        case (.object, _), (.list, _), (.named, _):
            report(
                .nameUse, name,
                "\"\(name.text)\" is an object, and cannot be shown as a whole. Write {{#\(name.text)}} … {{/\(name.text)}}, and its names in between."
            )
        }
        return nil
    }

    /// The instruction that opens a section; `scope` becomes that of what is in it.
    private mutating func section(
        _ name: ParsedTemplate.Name, isInverted: Bool, scope: inout Int
    ) -> TemplateProgram.Instruction? {
        guard let resolved = resolve(name, in: scope) else { return nil }
        // The end is not known yet.
        if isInverted { return .skipIf(resolved.condition, end: 0) }
        switch resolved.shape {
        case .object(let type), .list(let type), .named(let type):
            let frame = scopes[scope].frame + 1
            scope = self.scope(in: scope, .object(objectType(type).id), frame: frame)
            return .enter(resolved.place, end: 0)
        case .text, .number, .words, .assets:
            scope = self.scope(in: scope, .value(resolved.condition), frame: scopes[scope].frame)
        case .html, .flag: break
        }
        return .skipUnless(resolved.condition, end: 0)
    }

    // MARK: What is known by number

    private mutating func scope(in outer: Int?, _ content: TemplateScope.Content, frame: Int) -> Int {
        let scope = TemplateScope(outer: outer, content: content, frame: frame)
        if let number = scopeNumbers[scope] { return number }
        scopes.append(scope)
        scopeNumbers[scope] = scopes.count - 1
        return scopes.count - 1
    }

    /// The number of the path to the object at `place`.
    mutating func path(to place: TemplateProgram.Place) -> Int {
        if let number = pathNumbers[place] { return number }
        program.paths.append(place)
        pathNumbers[place] = program.paths.count - 1
        return program.paths.count - 1
    }

    /// What is known of a type.
    mutating func objectType(_ type: any TemplateObject.Type) -> ObjectType {
        if let known = types[ObjectIdentifier(type)] { return known }
        let new = ObjectType(type)
        types[new.id] = new
        return new
    }

    /// The type of the object that a scope has opened.
    func objectType(of scope: Int) -> ObjectType? {
        guard case .object(let id) = scopes[scope].content else { return nil }
        return types[id]
    }

    /// Whether the template being compiled is the site's own.
    var isOwn: Bool { stack.last.map(own.contains) ?? false }

    /// The template that includes the one being compiled.
    var includer: String? { stack.dropLast().last }

    /// Tells of a mistake in the template being compiled.
    mutating func report(_ rule: ThemeRule, _ name: ParsedTemplate.Name, _ message: String) {
        guard let path = stack.last.flatMap({ templates[$0]?.path }),
            reported.insert(Place(path: path, position: name.position)).inserted
        else { return }
        diagnostics.append(Diagnostic(rule, path: path, position: name.position, message: message))
    }
}

extension TemplateProgram.Instruction {
    /// The instruction that opens a section, with the place where the section ends.
    fileprivate func ending(at end: Int) -> Self {
        switch self {
        case .skipUnless(let condition, _): .skipUnless(condition, end: end)
        case .skipIf(let condition, _): .skipIf(condition, end: end)
        case .enter(let place, _): .enter(place, end: end)
        case .literal, .text, .html, .named, .next, .include: self
        }
    }
}
