/// A path below some root that cannot leave it.
///
/// Its parts are separated by `/`. None is empty, `.` or `..`, and none holds a backslash or a control
/// character, so that joining it to a root always gives a path below that root.
public struct RelativePath: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The path, such as `parishes/ash/index.html`.
    public let string: String

    /// Checks `string`; nil where it is empty, absolute, or holds a part that is not allowed.
    public init?(_ string: String) {
        guard !string.isEmpty, string.utf8.count < 4096 else { return nil }
        for part in string.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard Self.isSafe(part) else { return nil }
        }
        self.string = string
    }

    /// In words, for people.
    public var description: String { string }

    /// The name of the file or folder itself.
    public var name: Substring {
        string[(string.lastIndex(of: "/").map(string.index(after:)) ?? string.startIndex)...]
    }

    /// The folder that holds it, or an empty string for the root.
    public var folder: Substring { string[..<(string.lastIndex(of: "/") ?? string.startIndex)] }

    /// Whether the left one comes first.
    public static func < (lhs: RelativePath, rhs: RelativePath) -> Bool { lhs.string < rhs.string }

    private static func isSafe(_ part: Substring.UTF8View) -> Bool {
        guard !part.isEmpty, part.count <= 255 else { return false }
        if part.first == UInt8(ascii: "."), part.allSatisfy({ $0 == UInt8(ascii: ".") }), part.count <= 2 {
            return false
        }
        return part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
}
