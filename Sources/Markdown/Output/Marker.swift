/// A place in libcmark's output where something is to be done.
///
/// A marker goes through the renderer as a custom inline of bytes that nothing else in the output can hold, since
/// control characters are taken out of the source and of decoded entities: 0x01, the marker's number, 0x02.
enum Marker {
    /// Stands first in a heading: the tag before it gets this id.
    case headingID(String)
    /// Stands first in a numbered paragraph or list item: the tag before it gets this id, and the class `numbered`; with a
    /// letter or a numeral below its number, also one that says how deep it is.
    case numberID(String, depth: Int)
    /// Stands before a link or image whose address is empty: a hole belongs there.
    case address(link: Int)
    /// Stands before a link to another website: its tag gets `rel`.
    case external
    /// Stands before the link that a paragraph's number is to the paragraph itself: its tag gets a class.
    case numberLink
    /// The title of the page that a reference leads to.
    case title(link: Int)
    /// What follows a link to a file.
    case afterLink(link: Int)

    static let start: UInt8 = 0x01
    static let end: UInt8 = 0x02

    /// The bytes that stand for the marker of this number.
    static func bytes(number: Int) -> [UInt8] {
        var bytes = [start]
        bytes.append(contentsOf: String(number).utf8)
        bytes.append(end)
        return bytes
    }
}
