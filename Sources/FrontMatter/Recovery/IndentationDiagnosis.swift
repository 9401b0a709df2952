/// Finds the column in which a line should begin, from the lines above it.
struct IndentationDiagnosis {
    /// A column that lines may begin in.
    private struct Level {
        let column: Int
        let isHyphen: Bool
        /// Whether a name or a hyphen stands there with nothing after it, so that anything may stand deeper
        /// below it.
        let isOpen: Bool
    }

    private var levels: [Level] = []

    /// Takes in the lines above, in their order, without empty lines and the lines of blocks of text.
    init(above lines: some Sequence<YAMLLine>) {
        for line in lines {
            for hyphen in line.hyphens {
                let isOpen = hyphen == line.hyphens.last && line.key == nil && line.value.isEmpty
                open(Level(column: hyphen, isHyphen: true, isOpen: isOpen))
            }
            if let key = line.key {
                open(Level(column: key.lowerBound, isHyphen: false, isOpen: line.value.isEmpty))
            }
        }
    }

    private mutating func open(_ level: Level) {
        while let last = levels.last,
            last.column > level.column || (last.column == level.column && last.isHyphen == level.isHyphen)
        {
            levels.removeLast()
        }
        levels.append(level)
    }

    /// The mistake in where `line` begins; nil where it begins well.
    func finding(for line: YAMLLine) -> LineFinding? {
        let isHyphen = !line.hyphens.isEmpty
        guard isHyphen || line.key != nil else { return nil }
        let spaces = line.indentation
        if let last = levels.last, last.isOpen, spaces > last.column { return nil }
        let columns = levels.filter { $0.isHyphen == isHyphen }.map(\.column)
        guard !columns.contains(spaces),
            let wanted = columns.min(by: { (abs($0 - spaces), -$0) < (abs($1 - spaces), -$1) })
        else { return nil }
        let mended = [UInt8](repeating: UInt8(ascii: " "), count: wanted) + line.bytes[spaces...]
        return LineFinding(
            LineMistake.indentation(spaces: spaces, wanted: wanted),
            at: spaces,
            mended: mended,
            shift: wanted - spaces
        )
    }
}
