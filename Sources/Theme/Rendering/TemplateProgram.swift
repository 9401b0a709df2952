/// Every template that pages are made of, with each name resolved: what remains is to fetch values and copy bytes.
///
/// While a template is rendered, the objects that it stands in lie on a stack of frames: the page at 0, in it the
/// object of the section that is open, and so on. Which type of object lies in which frame is known beforehand.
struct TemplateProgram: Sendable {
    /// One step of rendering.
    enum Instruction: Sendable {
        /// Writes these bytes of `literals`.
        case literal(Range<Int>)
        /// Writes a text or a number, escaped.
        case text(Place)
        /// Writes HTML that is safe already.
        case html(Place)
        /// Writes one of the theme's own texts.
        case named(Place, text: Int)
        /// Goes on behind `end` unless the value is true.
        case skipUnless(Condition, end: Int)
        /// Goes on behind `end` if the value is true.
        case skipIf(Condition, end: Int)
        /// Opens a frame with the first of some objects; goes on behind `end` if there are none.
        case enter(Place, end: Int)
        /// Goes back to `start` with the next object; closes the frame if there are no more.
        case next(start: Int)
        /// Renders another template where this one is.
        case include(Int)
    }

    /// Where a value is: one key of the object in a frame, or of an object inside that one.
    struct Place: Sendable, Hashable {
        let frame: Int
        /// The index in `paths` of the object inside the frame's, or -1 for the frame's own.
        let path: Int
        let key: Int
        /// The name that the site decides, where the key is for such names.
        let name: String
    }

    /// A value that is asked for being true or false.
    struct Condition: Sendable, Hashable {
        let place: Place
        /// Which of the theme's own texts is meant, where the place is of those; otherwise -1.
        let text: Int
    }

    /// The bytes of all templates that are written as they are.
    var literals: [UInt8] = []
    /// The templates, each with its partials in place of their tags.
    var blocks: [[Instruction]] = []
    /// Objects inside those of the frames that dotted names lead through: `page` of `page.title`. Each is opened once
    /// for as long as its frame shows the same object. A path comes after the one it leads on from.
    var paths: [Place] = []
    /// The blocks that are whole pages, by their templates' names.
    var pages: [String: Int] = [:]
}
