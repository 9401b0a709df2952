internal import Diagnostics
internal import Glibc

/// Merge conflicts below the front matter, where their marks would stand in the text.
enum BodyConflicts {
    /// One diagnostic for each conflict in `body`, a line of `<<<<<<<` with those of `=======` and `>>>>>>>` after it.
    ///
    /// A line of `=======` alone underlines a heading, and one of `>>>>>>>` quotes.
    static func diagnostics(in body: ArraySlice<UInt8>, path: String, firstLine: Int) -> [Diagnostic] {
        guard mayHoldConflict(body) else { return [] }
        var scanner = LineScanner(body)
        var found: [Diagnostic] = []
        var line = firstLine
        var opening: Int?
        var isInSecondVersion = false
        while let range = scanner.next() {
            let text = body[range]
            if MergeConflict.isMarker(text, of: UInt8(ascii: "<")) {
                (opening, isInSecondVersion) = (line, false)
            } else if MergeConflict.isMarker(text, of: UInt8(ascii: "=")) {
                isInSecondVersion = true
            } else if isInSecondVersion, let start = opening,
                MergeConflict.isMarker(text, of: UInt8(ascii: ">"))
            {
                let position = SourcePosition(line: start, column: 1)
                found.append(FenceMistake.mergeConflict.diagnostic(path: path, position: position))
                (opening, isInSecondVersion) = (nil, false)
            }
            line += 1
        }
        return found
    }

    /// Whether two of `<` stand side by side, as they hardly ever do in text.
    private static func mayHoldConflict(_ body: ArraySlice<UInt8>) -> Bool {
        unsafe body.withUnsafeBytes { bytes in
            var rest = unsafe bytes[...]
            while let start = unsafe UnsafeRawBufferPointer(rebasing: rest).baseAddress,
                let found = unsafe memchr(start, Int32(UInt8(ascii: "<")), rest.count)
            {
                unsafe rest = rest.dropFirst(unsafe UnsafeRawPointer(found) - start + 1)
                if unsafe rest.first == UInt8(ascii: "<") { return true }
            }
            return false
        }
    }
}
