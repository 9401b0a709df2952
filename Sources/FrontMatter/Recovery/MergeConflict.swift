/// Two versions of some lines, as version control leaves them where it cannot choose:
///
///     <<<<<<< HEAD
///     one version
///     =======
///     the other
///     >>>>>>> branch
enum MergeConflict {
    /// Whether a line that opens a conflict begins at an offset.
    static func begins(at offset: Int, of bytes: ArraySlice<UInt8>) -> Bool {
        let isLineStart = offset == bytes.startIndex || bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D
        return isLineStart && isMarker(bytes[offset...], of: UInt8(ascii: "<"))
    }

    /// Empties the lines that mark conflicts and, in each, those of the second version.
    ///
    /// - Returns: the indices of the lines at which conflicts open.
    static func resolve(_ lines: inout [[UInt8]]) -> [Int] {
        var openings: [Int] = []
        var isInConflict = false
        var isInSecondVersion = false
        for index in lines.indices {
            let line = lines[index][...]
            if isMarker(line, of: UInt8(ascii: "<")) {
                openings.append(index)
                (isInConflict, isInSecondVersion) = (true, false)
            } else if isInConflict,
                isMarker(line, of: UInt8(ascii: "=")) || isMarker(line, of: UInt8(ascii: "|"))
            {
                isInSecondVersion = true
            } else if isMarker(line, of: UInt8(ascii: ">")) {
                if !isInConflict { openings.append(index) }
                (isInConflict, isInSecondVersion) = (false, false)
            } else if !isInSecondVersion {
                continue
            }
            lines[index] = []
        }
        return openings
    }

    /// Whether a line is seven of a sign, and then ends or goes on after a space.
    static func isMarker(_ line: ArraySlice<UInt8>, of sign: UInt8) -> Bool {
        guard line.count >= 7, line.prefix(7).allSatisfy({ $0 == sign }) else { return false }
        return line.dropFirst(7).first.map(isWhiteSpace) ?? true
    }
}
