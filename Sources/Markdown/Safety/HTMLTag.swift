/// A tag of HTML, read just well enough to step over it: its name, its id and where it ends.
struct HTMLTag {
    /// The element's name.
    let name: Name
    let isEnd: Bool
    /// The index behind the tag.
    let end: Int
    /// The value of its `id`, where it stands in quotes.
    private(set) var id: String?

    /// Reads the tag that begins with the `<` at `start`. A `>` inside quotes does not end it.
    init(in html: [UInt8], at start: Int) {
        isEnd = start + 1 < html.count && html[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isEnd ? 2 : 1)
        var index = nameStart
        while index < html.count, isASCIILetterOrDigit(html[index]) { index += 1 }
        name = Name(html[nameStart..<index])
        var quote: UInt8?
        var valueStart = index
        while index < html.count, quote != nil || html[index] != UInt8(ascii: ">") {
            if let open = quote, html[index] == open {
                let isID = html[..<(valueStart - 1)].suffix(4).elementsEqual(" id=".utf8)
                if isID, id == nil { id = String(decoding: html[valueStart..<index], as: UTF8.self) }
                quote = nil
            } else if quote == nil, html[index] == 0x22 || html[index] == 0x27 {
                quote = html[index]
                valueStart = index + 1
            }
            index += 1
        }
        end = min(html.count, index + 1)
    }

    /// Whether text goes on around the element as if it were not there.
    var isInline: Bool { Self.inline.contains(name) }

    /// Whether what is between the tags is no text of the page.
    var hidesText: Bool { !isEnd && Self.hidden.contains(name) }

    /// The index of the tag that ends the element.
    func endOfElement(in html: [UInt8]) -> Int {
        var index = end
        while index + 1 < html.count {
            if html[index] == UInt8(ascii: "<"), html[index + 1] == UInt8(ascii: "/"),
                Name(html[(index + 2)...].prefix { isASCIILetterOrDigit($0) }) == name
            {
                return index
            }
            index += 1
        }
        return html.count
    }

    private static let hidden = Name.list("script style template")
    private static let inline =
        [Name([])]
        + Name.list(
            "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr"
        )

    /// The name of an element, whatever the case of its letters: its first eight packed into a number, which is enough
    /// to tell elements apart and needs no memory. Zero for a comment and the like.
    struct Name: Equatable {
        private let letters: UInt64

        init(_ name: ArraySlice<UInt8>) {
            letters = name.prefix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
        }

        /// The names in a text.
        static func list(_ names: StaticString) -> [Name] {
            let bytes = unsafe Array(
                UnsafeBufferPointer(start: names.utf8Start, count: names.utf8CodeUnitCount)
            )
            return bytes.split(separator: 0x20).map(Name.init)
        }
    }
}
