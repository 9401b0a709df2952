internal import Markdown

/// One page being rendered.
struct TemplateRendering {
    /// An object that the template stands in.
    private struct Frame {
        let objects: TemplateObjects
        var index = 0
        /// The objects inside it that dotted names have led through.
        var opened: [(path: Int, objects: TemplateObjects)] = []
    }

    private let program: TemplateProgram
    private var frames: [Frame]
    private(set) var output: [UInt8] = []

    /// A rendering of the page that `root` holds.
    init(_ program: TemplateProgram, root: TemplateObjects) {
        self.program = program
        frames = [Frame(objects: root)]
        output.reserveCapacity(32 * 1024)
    }

    /// Renders a block. Only partials recurse, and the compiler limits how deep.
    mutating func run(_ block: Int) {
        let instructions = program.blocks[block]
        var index = 0
        while index < instructions.count {
            switch instructions[index] {
            case .literal(let range): output.append(contentsOf: program.literals[range])
            case .text(let place): write(value(at: place))
            case .html(let place): write(value(at: place))
            case .named(let place, let text):
                if case .texts(let texts) = value(at: place) { texts.append(text, to: &output) }
            case .skipUnless(let condition, let end):
                if !isTrue(condition) { index = end }
            case .skipIf(let condition, let end):
                if isTrue(condition) { index = end }
            case .enter(let place, let end):
                if let objects = objects(at: place) {
                    frames.append(Frame(objects: objects))
                } else {
                    index = end
                }
            case .next(let start):
                if advance() { index = start }
            case .include(let block): run(block)
            }
            index += 1
        }
    }

    /// Shows the next object of the innermost frame; closes the frame and gives false where there is none.
    private mutating func advance() -> Bool {
        let last = frames.count - 1
        frames[last].index += 1
        guard frames[last].index < frames[last].objects.count else {
            frames.removeLast()
            return false
        }
        frames[last].opened.removeAll(keepingCapacity: true)
        return true
    }

    private mutating func write(_ value: TemplateValue) {
        switch value {
        case .text(let text?): HTMLEscaping.append(text, to: &output)
        case .html(let html): output.append(contentsOf: html.utf8)
        case .number(let number): output.append(contentsOf: String(number).utf8)
        case .text(nil), .flag, .objects, .texts: break
        }
    }

    // MARK: Values

    private mutating func isTrue(_ condition: TemplateProgram.Condition) -> Bool {
        switch value(at: condition.place) {
        case .text(let text): !(text ?? "").isEmpty
        case .html(let html): !html.isEmpty
        case .flag(let flag): flag
        case .number(let number): number != 0
        case .objects(let objects): objects.count > 0
        case .texts(let texts): texts.hasText(at: condition.text)
        }
    }

    private mutating func objects(at place: TemplateProgram.Place) -> TemplateObjects? {
        guard case .objects(let objects) = value(at: place), objects.count > 0 else { return nil }
        return objects
    }

    private mutating func value(at place: TemplateProgram.Place) -> TemplateValue {
        guard place.path >= 0 else {
            return frames[place.frame].objects.read(frames[place.frame].index, place.key, place.name)
        }
        let objects = opened(place.path, in: place.frame)
        return objects.count > 0 ? objects.read(0, place.key, place.name) : .text(nil)
    }

    /// The object inside a frame's that `path` leads to.
    private mutating func opened(_ path: Int, in frame: Int) -> TemplateObjects {
        if let known = frames[frame].opened.first(where: { $0.path == path }) { return known.objects }
        var objects = TemplateObjects.none
        if case .objects(let found) = value(at: program.paths[path]) { objects = found }
        frames[frame].opened.append((path, objects))
        return objects
    }
}
