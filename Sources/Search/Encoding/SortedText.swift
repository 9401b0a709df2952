/// Writes sorted words as text in which each takes from the one before what they share.
///
/// Words have no byte below 0x30, the digit 0, so such bytes are codes:
///
///     00        what follows is where the present word's signpost points
///     01 … 1F   a new word begins, with the first 0 … 30 bytes of the one before
///     20 … 2E   a form of the present word: the word without its last 0 … 14 bytes, then what follows
///     2F        the end
struct SortedText {
    private var bytes: [UInt8] = []
    private var previous: ArraySlice<UInt8> = []

    static let mostShared = 30
    static let mostDropped = 14

    /// How many bytes there are so far.
    var count: Int { bytes.count }

    /// The whole text with its end.
    var finished: [UInt8] { bytes + [0x2F] }

    /// Begins a word.
    mutating func append(word: ArraySlice<UInt8>) {
        let shared = min(Self.mostShared, zip(previous, word).prefix { $0 == $1 }.count)
        bytes.append(UInt8(1 + shared))
        bytes.append(contentsOf: word.dropFirst(shared))
        previous = word
    }

    /// Whether ``append(form:)`` can tell this form.
    static func canTell(form: ArraySlice<UInt8>, of word: ArraySlice<UInt8>) -> Bool {
        word.count - zip(word, form).prefix { $0 == $1 }.count <= mostDropped
    }

    /// Adds a form of the last word.
    mutating func append(form: ArraySlice<UInt8>) {
        let shared = zip(previous, form).prefix { $0 == $1 }.count
        bytes.append(UInt8(0x20 + previous.count - shared))
        bytes.append(contentsOf: form.dropFirst(shared))
    }

    /// Adds what the last word points to.
    mutating func append(target: ArraySlice<UInt8>) {
        bytes.append(0)
        bytes.append(contentsOf: target)
    }
}
