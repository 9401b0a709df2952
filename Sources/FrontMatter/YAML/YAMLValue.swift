public import Diagnostics

/// A value of a YAML file, with its place: what was written, before any schema has said what it means.
///
/// A scalar is always the text as written. YAML's own ideas of types (`no` is false, `012` is ten, `12:30` is
/// 750) never apply.
public struct YAMLValue: Sendable, Hashable {
    /// What a value can be.
    public enum Content: Sendable, Hashable {
        /// Nothing was written after the colon or the hyphen.
        case empty
        /// One piece of text.
        case scalar(String)
        /// A list, in its order.
        case list([YAMLValue])
        /// Names with values, in their order; no name is in it twice.
        case mapping([YAMLEntry])
    }

    /// Where the value begins, in the file.
    public let position: SourcePosition
    /// What was written.
    public let content: Content
    /// Whether a scalar stands in straight quotation marks or is a block of text (`|` or `>`).
    public let isQuoted: Bool
    /// The first line of words without quotation marks that go over several, which YAML makes one; nil for all else.
    public let firstLine: String?

    /// Makes a value from its place and content.
    public init(position: SourcePosition, content: Content, isQuoted: Bool = false, firstLine: String? = nil)
    {
        self.position = position
        self.content = content
        self.isQuoted = isQuoted
        self.firstLine = firstLine
    }

    /// The text of a scalar; nil for anything else.
    public var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// The elements of a list; nil for anything else.
    public var list: [YAMLValue]? {
        if case .list(let elements) = content { elements } else { nil }
    }

    /// The entries of a mapping; nil for anything else.
    public var mapping: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// Whether nothing was written.
    public var isEmpty: Bool { content == .empty }

    /// The value under `key` of a mapping; nil where there is none, or where this is no mapping.
    public subscript(key: String) -> YAMLValue? {
        mapping?.first { $0.key == key }?.value
    }
}

/// One name of a mapping with its value.
public struct YAMLEntry: Sendable, Hashable {
    /// The name.
    public let key: String
    /// Where the name begins, in the file.
    public let keyPosition: SourcePosition
    /// What stands after the colon.
    public let value: YAMLValue

    /// Makes an entry from a name, its place and its value.
    public init(key: String, keyPosition: SourcePosition, value: YAMLValue) {
        self.key = key
        self.keyPosition = keyPosition
        self.value = value
    }
}
