@testable import Search

/// Reads what ``BitWriter`` writes.
struct BitReader {
    let bytes: [UInt8]
    var position: Int

    init(_ bytes: [UInt8], startingAt byte: Int = 0) {
        self.bytes = bytes
        position = byte * 8
    }

    mutating func bit() -> Int {
        let bit = Int(bytes[position / 8] >> (7 - UInt8(position % 8))) & 1
        position += 1
        return bit
    }

    mutating func bits(_ count: Int) -> Int {
        (0..<count).reduce(0) { value, _ in value << 1 | bit() }
    }

    mutating func unary() -> Int {
        var count = 0
        while bit() == 1 { count += 1 }
        return count
    }

    mutating func gamma() -> Int {
        let width = unary()
        return 1 << width | bits(width)
    }

    mutating func rice(_ parameter: Int) -> Int {
        unary() << parameter | bits(parameter)
    }

    mutating func pages(_ count: Int, of pages: Int) -> [Int] {
        let parameter = PageList.riceParameter(count: count, of: pages)
        var next = 0
        return (0..<count).map { _ in
            let page = next + rice(parameter)
            next = page + 1
            return page
        }
    }

    /// Pages with their values, in the order of the groups.
    mutating func groups(_ count: Int, of pages: Int, step: Int) -> [PageValue] {
        var list: [PageValue] = []
        var value: Int?
        while list.count < count {
            value = value.map { $0 + step * (unary() + 1) } ?? bits(4)
            let size = gamma()
            list += self.pages(size, of: pages).map { PageValue(page: $0, value: value ?? -1) }
        }
        return list
    }
}

/// A page number and its value in a ``GroupedList``.
struct PageValue: Hashable {
    let page: Int
    let value: Int
}
