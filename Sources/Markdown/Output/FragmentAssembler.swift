internal import Glibc

/// Turns libcmark's output into a fragment: one pass that carries out the markers.
struct FragmentAssembler {
    private let markers: [Marker]
    private var bytes: [UInt8] = []
    private var holes: [HTMLFragment.Hole] = []

    private init(markers: [Marker]) { self.markers = markers }

    /// The fragment that `html` with these markers stands for.
    static func fragment(of html: Span<UInt8>, markers: [Marker]) -> HTMLFragment {
        var assembler = FragmentAssembler(markers: markers)
        assembler.read(html)
        return HTMLFragment(bytes: assembler.bytes, holes: assembler.holes)
    }

    private mutating func read(_ html: Span<UInt8>) {
        bytes.reserveCapacity(html.count + markers.count * 24)
        var index = 0
        while let found = html.firstIndex(of: Marker.start, from: index) {
            copy(html, index..<found)
            index = carryOut(html, found)
        }
        copy(html, index..<html.count)
    }

    /// Carries out the marker at `start`; gives the index of what comes next in the input.
    private mutating func carryOut(_ html: Span<UInt8>, _ start: Int) -> Int {
        var index = start + 1
        var number = 0
        while index < html.count, html[index] != Marker.end {
            number = number * 10 + Int(html[index]) - 0x30
            index += 1
        }
        index += 1
        guard markers.indices.contains(number) else { return index }
        switch markers[number] {
        case .headingID(let id): addToTag(id: id, rest: "\">")
        case .numberID(let id, let depth):
            switch depth {
            case 0: addToTag(id: id, rest: "\" class=\"numbered\">")
            case 1: addToTag(id: id, rest: "\" class=\"numbered numbered-letter\">")
            default: addToTag(id: id, rest: "\" class=\"numbered numbered-numeral\">")
            }
        case .external: index = addToLink(html, index, "rel=\"external noopener\" ")
        case .numberLink: index = addToLink(html, index, "class=\"paragraph-number\" ")
        case .address(let link):
            let end = (html.firstIndex(of: UInt8(ascii: "\""), from: index) ?? index) + 1
            copy(html, index..<end)
            holes.append(.init(offset: bytes.count, kind: .address, link: link))
            index = end
        case .title(let link): holes.append(.init(offset: bytes.count, kind: .title, link: link))
        case .afterLink(let link): holes.append(.init(offset: bytes.count, kind: .afterLink, link: link))
        }
        return index
    }

    /// Adds an id to the tag that has just been written.
    private mutating func addToTag(id: String, rest: StaticString) {
        guard bytes.last == UInt8(ascii: ">") else { return }
        bytes.removeLast()
        append(" id=\"")
        HTMLEscaping.append(id, to: &bytes)
        append(rest)
    }

    /// Adds an attribute to the link whose tag begins at `start`; gives the index of what comes next in the input.
    private mutating func addToLink(_ html: Span<UInt8>, _ start: Int, _ attribute: StaticString) -> Int {
        let name = "<a ".utf8.count
        copy(html, start..<start + name)
        append(attribute)
        return start + name
    }

    private mutating func append(_ text: StaticString) {
        unsafe bytes.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        )
    }

    private mutating func copy(_ html: Span<UInt8>, _ range: Range<Int>) {
        unsafe html.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
}

extension Span<UInt8> {
    /// The index of the first `byte` at or after `start`.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        return unsafe withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress,
                let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }
}
