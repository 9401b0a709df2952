import Diagnostics

/// Finds the line of front matter at which a new field belongs.
struct FieldPlacing {
    let layout: FrontMatterLayout
    /// The names of fields in the order in which authors find them.
    let order: [String]

    /// Where the lines of the field `name` are to be put in.
    ///
    /// Below the form for it that `waymark new` left behind a `#`, if there is one; else behind the nearest field that comes before it
    /// in the order, or else before the nearest that comes after it.
    func offset(of name: String, in content: Range<Int>) -> Int {
        if let form = endOfForm(for: name, in: content) { return form }
        guard let place = order.firstIndex(of: name) else { return content.upperBound }
        for earlier in order[..<place].reversed() {
            guard let entry = layout.document.fields.first(where: { $0.key == earlier }),
                let extent = layout.extent(of: entry)
            else { continue }
            return min(layout.nextLine(extent.upperBound), content.upperBound)
        }
        let later = Set(order[(place + 1)...])
        guard let next = layout.document.fields.first(where: { later.contains($0.key) }),
            let start = layout.offset(next.keyPosition)
        else { return content.upperBound }
        return startOfNotes(above: layout.lineStart(start), in: content)
    }

    /// The end of the lines `#name:` and those that go on with it, `#  `.
    private func endOfForm(for name: String, in content: Range<Int>) -> Int? {
        var scanner = LineScanner(layout.bytes[content])
        let first = Array("#\(name):".utf8)
        while let line = scanner.next() {
            guard layout.bytes[line].starts(with: first) else { continue }
            var end = scanner.offset
            while let next = scanner.next(), layout.bytes[next].starts(with: "#  ".utf8) {
                end = scanner.offset
            }
            return end
        }
        return nil
    }

    /// The start of the comments right above a line, which belong to it.
    private func startOfNotes(above line: Int, in content: Range<Int>) -> Int {
        var start = line
        while start > content.lowerBound {
            let above = layout.lineStart(start - 1)
            guard above >= content.lowerBound, layout.bytes[above] == UInt8(ascii: "#") else { break }
            start = above
        }
        return start
    }
}
