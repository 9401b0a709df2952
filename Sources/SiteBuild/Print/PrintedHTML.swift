/// A page's HTML as it stands among that of others, in a document of many pages or on its translation's: with ids that are
/// its own there, with links that lead to where the other pages stand in it, and with headings below those above it.
struct PrintedHTML: Sendable {
    /// What every id of the page begins with: `principle/decide-together`.
    let prefix: String
    /// Where an address leads from within the document.
    let address: @Sendable (String) -> String

    /// By how many levels headings sink.
    let levelsDown: UInt8

    /// Without `levelsDown` for a document of many pages: a page's `h2` stands below its title, the chapter's and the page's.
    init(prefix: String, levelsDown: UInt8 = 2, address: @escaping @Sendable (String) -> String) {
        self.prefix = prefix
        self.levelsDown = levelsDown
        self.address = address
    }

    /// `html`, rewritten. It is what the Markdown writer makes, or HTML of authors who are trusted.
    func rewritten(_ html: String) -> String {
        let source = Array(html.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(source.count + 256)
        var place = 0
        while place < source.count {
            if source[place] == UInt8(ascii: "<"), let end = Self.endOfTag(in: source, from: place) {
                append(tag: source[place..<end], to: &result)
                place = end
            } else {
                result.append(source[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// An id of the page as it is in the document.
    func id(_ id: some StringProtocol) -> String { prefix + "/" + id }

    /// The place after the `>` that closes the tag, with quotation marks minded; nil where it is never closed.
    private static func endOfTag(in source: [UInt8], from start: Int) -> Int? {
        var quote: UInt8?
        for place in start + 1..<source.count {
            let byte = source[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return place + 1
            }
        }
        return nil
    }

    private func append(tag: ArraySlice<UInt8>, to result: inout [UInt8]) {
        var rest = sunkHeading(tag)[...]
        while let attribute = Self.nextAttribute(in: rest) {
            result += rest[..<attribute.value.lowerBound]
            let value = String(decoding: rest[attribute.value], as: UTF8.self)
            result += rewrittenValue(value, of: attribute.name).utf8
            rest = rest[attribute.value.upperBound...]
        }
        result += rest
    }

    private func rewrittenValue(_ value: String, of name: String) -> String {
        switch name {
        case "id": id(value)
        case "for", "headers", "aria-labelledby", "aria-describedby":
            value.split(separator: " ").map { id($0) }.joined(separator: " ")
        case "href": value.hasPrefix("#") ? "#" + id(value.dropFirst()) : address(value)
        default: value
        }
    }

    /// The next attribute with a value in quotation marks, from the beginning of `rest`.
    private static func nextAttribute(in rest: ArraySlice<UInt8>) -> (name: String, value: Range<Int>)? {
        guard let equals = rest.firstIndex(of: UInt8(ascii: "=")), equals + 1 < rest.endIndex else {
            return nil
        }
        let quote = rest[equals + 1]
        let name = rest[..<equals].reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }.reversed()
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = rest[(equals + 2)...].firstIndex(of: quote)
        else { return nil }
        return (String(decoding: name, as: UTF8.self).lowercased(), equals + 2..<end)
    }

    /// `<h2` becomes `<h4`, `</h2>` becomes `</h4>`; none sinks below `h6`.
    private func sunkHeading(_ tag: ArraySlice<UInt8>) -> [UInt8] {
        var tag = Array(tag)
        let name = tag.count > 1 && tag[1] == UInt8(ascii: "/") ? 2 : 1
        guard tag.count > name + 2, tag[name] | 0x20 == UInt8(ascii: "h"),
            (UInt8(ascii: "2")...UInt8(ascii: "6")).contains(tag[name + 1]),
            [UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "\n")].contains(tag[name + 2])
        else { return tag }
        tag[name + 1] = min(UInt8(ascii: "6"), tag[name + 1] + levelsDown)
        return tag
    }
}
