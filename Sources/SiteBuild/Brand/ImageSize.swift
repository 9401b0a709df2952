/// How wide and high a picture is, so that a page keeps room for it before it is there.
struct ImageSize: Sendable, Hashable {
    let width: Int
    let height: Int

    /// Reads the size from the first bytes of a PNG file (ISO/IEC 15948, 11.2.1) or from an SVG file's root element;
    /// nil where neither says.
    init?(of bytes: [UInt8]) {
        guard let size = Self.png(bytes) ?? Self.svg(bytes), size.0 > 0, size.1 > 0 else { return nil }
        (width, height) = size
    }

    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
            return nil
        }
        func number(at offset: Int) -> Int {
            bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        return (number(at: 16), number(at: 20))
    }

    private static func svg(_ bytes: [UInt8]) -> (Int, Int)? {
        let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let start = text.firstRange(of: "<svg")?.upperBound,
            let end = text[start...].firstIndex(of: ">")
        else { return nil }
        let tag = text[start..<end]
        if let box = attribute("viewBox", in: tag) {
            let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
            if numbers.count == 4 { return rounded(numbers[2], numbers[3]) }
        }
        guard let width = attribute("width", in: tag).flatMap(length),
            let height = attribute("height", in: tag).flatMap(length)
        else { return nil }
        return rounded(width, height)
    }

    /// The value of an attribute in quotation marks of either kind.
    private static func attribute(_ name: String, in tag: Substring) -> Substring? {
        for quote: Character in ["\"", "'"] {
            guard let start = tag.firstRange(of: " \(name)=\(quote)")?.upperBound,
                let end = tag[start...].firstIndex(of: quote)
            else { continue }
            return tag[start..<end]
        }
        return nil
    }

    private static func length(_ text: Substring) -> Double? {
        Double(text.hasSuffix("px") ? text.dropLast(2) : text)
    }

    private static func rounded(_ width: Double, _ height: Double) -> (Int, Int)? {
        guard (0.5...100_000).contains(width), (0.5...100_000).contains(height) else { return nil }
        return (Int(width.rounded()), Int(height.rounded()))
    }
}
