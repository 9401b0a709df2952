import Diagnostics

/// What was changed in a text so that it could be read on after a mistake, to be undone in what comes of it.
struct YAMLMending {
    /// How far the text of each mended line has moved: columns beyond `column` are `columns` too large.
    var shifts: [Int: (column: Int, columns: Int)] = [:]
    /// The names that stand under `mask(_:)`, because a group had them twice, by their place.
    var maskedKeys: [SourcePosition: String] = [:]

    /// Whether asterisks of aliases stand as `aliasMark`.
    var hasAliasMarks = false

    /// The letter that stands for the asterisk of an alias: libyaml never sees those, so that they cannot
    /// multiply.
    static let aliasMark: Unicode.Scalar = "\u{E000}"

    /// The letters that stand for a name that a group has already: as many as the name has, so that columns
    /// hold.
    ///
    /// They come from the private use area, which `BlockScan` keeps out of the texts of authors.
    static func mask(_ number: Int) -> Unicode.Scalar {
        Unicode.Scalar(0xE001 + UInt32(number % 0xF0)) ?? aliasMark
    }

    /// A place of the mended text as a place of the author's.
    func original(_ position: SourcePosition) -> SourcePosition {
        guard let shift = shifts[position.line], position.column > shift.column else { return position }
        return SourcePosition(line: position.line, column: max(1, position.column - shift.columns))
    }
}
