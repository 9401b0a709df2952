// What the last text node would be in another spelling: as typed, or without control characters.

extension InlineAlignment {
    /// What the author typed for a byte that smart punctuation has put into the last text node; nil for other bytes.
    func typedByte(text offset: Int) -> UInt8? {
        let piece = piece(at: offset)
        return piece.spelling == .smartPunctuation ? byte(piece.content) : nil
    }

    /// A part of the last text node without smart punctuation, as the author typed it.
    func typed(_ literal: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var typed: [UInt8] = []
        var index = pieceIndex(at: range.lowerBound)
        var done = range.lowerBound
        while done < range.upperBound {
            let end =
                index + 1 < pieces.count ? min(pieces[index + 1].literal, range.upperBound) : range.upperBound
            if index + 1 < pieces.count, end > done, pieces[index].spelling == .smartPunctuation {
                typed += bytes[pieces[index].content..<pieces[index + 1].content]
            } else {
                typed += literal[done..<end]
            }
            done = end
            index += 1
        }
        return typed
    }

    /// Goes over to a literal that was made of the last text node's: `origins` says of each of its bytes which one of
    /// the old literal it comes from.
    mutating func moveText(_ origins: [Int]) {
        var moved: [Piece] = []
        var pieceIndexes: [Int] = []
        for (index, origin) in origins.enumerated() {
            pieceIndexes.append(pieceIndex(at: origin))
            let old = piece(at: origin)
            if index > 0, pieceIndexes[index - 1] == pieceIndexes[index] {
                let isRepeated = origins[index - 1] == origin
                let goesOn = moved.last.map { $0.contentOffset(of: index) == old.contentOffset(of: origin) }
                if isRepeated || goesOn ?? false { continue }
            }
            moved.append(
                Piece(literal: index, content: old.contentOffset(of: origin), spelling: old.spelling))
        }
        if !moved.isEmpty { pieces = moved }
    }
}
