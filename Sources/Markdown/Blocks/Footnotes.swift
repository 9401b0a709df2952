internal import Diagnostics

/// The footnotes of a page: what defines them, and the order in which they are first referred to.
struct Footnotes {
    /// One footnote.
    struct Note {
        let label: [UInt8]
        let id: String
        let position: SourcePosition
        /// What holds the footnote's blocks until they are shown at the end of the page.
        let blocks: Node
        let quoteDepth: Int
        /// Whether another note has the label already, so that nothing can refer to this one.
        var isDuplicate = false
        /// Its number, from 1, once there is a reference to it.
        var number: Int?
        /// The ids of the references to it that can be gone back to.
        var references: [String] = []
        /// The heading under which it is first referred to.
        var heading: Int?
    }

    /// How many references a footnote leads back to.
    static let mostWaysBack = 100

    private(set) var notes: [Note] = []
    private var indexes: [String: Int] = [:]
    /// The indexes of the notes by their numbers.
    private(set) var order: [Int] = []

    /// Adds a definition; false where there is one of that label already, which is the one that is referred to:
    /// the words of the other are shown as those of a note that nothing refers to.
    mutating func define(_ note: Note) -> Bool {
        let key = Self.key(note.label)
        var note = note
        note.isDuplicate = indexes[key] != nil
        if !note.isDuplicate { indexes[key] = notes.count }
        notes.append(note)
        return !note.isDuplicate
    }

    /// The index of the note of a label, whatever the case of its letters.
    func index(of label: [UInt8]) -> Int? { indexes.isEmpty ? nil : indexes[Self.key(label)] }

    /// Adds a reference to a note; gives the note's number.
    mutating func refer(to index: Int, id: String?, under heading: Int?) -> Int {
        if let id { notes[index].references.append(id) }
        return number(index, under: heading)
    }

    /// Puts the notes that nothing refers to behind the others, so that none is lost; gives them.
    mutating func numberRest() -> [Note] {
        let rest = notes.indices.filter { notes[$0].number == nil }
        for index in rest { _ = number(index, under: nil) }
        return rest.map { notes[$0] }
    }

    private mutating func number(_ index: Int, under heading: Int?) -> Int {
        if let number = notes[index].number { return number }
        order.append(index)
        notes[index].number = order.count
        notes[index].heading = heading
        return order.count
    }

    private static func key(_ label: [UInt8]) -> String {
        String(decoding: label, as: UTF8.self).lowercased()
    }
}
