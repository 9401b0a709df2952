/// A script as a site publishes it: without its comments and indentation, which are a sixth of what a reader would
/// transfer.
public enum PublishedScript {
    /// `source` without lines that are only a comment or white space, and without indentation.
    ///
    /// Only whole lines are left out, so nothing inside a line can be mistaken for a comment. A script with text that
    /// goes over lines, in backticks or behind a backslash, stays as it is.
    public static func bytes(of source: [UInt8]) -> [UInt8] {
        let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        guard !lines.contains(where: hasOpenText) else { return source }
        var published: [UInt8] = []
        published.reserveCapacity(source.count)
        for line in lines {
            let code = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard !code.isEmpty, !isComment(code) else { continue }
            published.append(contentsOf: code)
            published.append(UInt8(ascii: "\n"))
        }
        return published
    }

    private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "//".utf8)
            || line.starts(with: "/*".utf8) && line.suffix(2).elementsEqual("*/".utf8)
    }

    private static func hasOpenText(_ line: ArraySlice<UInt8>) -> Bool {
        line.last == UInt8(ascii: "\\") || line.count { $0 == UInt8(ascii: "`") } % 2 == 1
    }
}
