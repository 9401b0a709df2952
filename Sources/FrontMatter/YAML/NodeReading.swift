import Diagnostics
import Yams

/// A feature of YAML that Waymark does not take, at its place.
struct Refusal: Hashable {
    /// What is refused.
    enum Feature: Hashable {
        case anchor(String)
        case tag(String)
        case mergeKey
        case keyThatIsNoWord
        case depth
    }

    let feature: Feature
    let position: SourcePosition
}

/// Turns Yams' nodes into values, and finds in them what Waymark refuses.
struct NodeReading {
    /// Groups in lists in groups: a page needs four levels, a theme's or a kind's file eight.
    static let maximumDepth = 32

    private let lineOffset: Int
    /// The document's value; nil where it is empty.
    private(set) var root: YAMLValue?
    /// What was refused, in the order of the file.
    private(set) var refusals: [Refusal] = []
    /// The names of the outermost mapping whose values are left out, because part of them was refused.
    private(set) var refusedKeys: Set<String> = []
    private var seen: Set<SourcePosition> = []
    private var omissions = 0

    init(firstLine: Int) {
        lineOffset = firstLine - 1
    }

    mutating func read(_ node: Node?) {
        guard case .mapping(let mapping) = node else {
            root = node.flatMap { value(of: $0, depth: 0) }
            return
        }
        let position = position(of: mapping.mark)
        refuseFeatures(of: .mapping(mapping), at: position)
        var entries: [YAMLEntry] = []
        entries.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            let omissionsBefore = omissions
            let entry = entry(key, value, depth: 1)
            if omissions == omissionsBefore, let entry {
                entries.append(entry)
            } else if case .scalar(let name) = key {
                refusedKeys.insert(name.string)
            }
        }
        root = YAMLValue(position: position, content: .mapping(entries))
    }

    private mutating func value(of node: Node, depth: Int) -> YAMLValue? {
        let position = position(of: node.mark)
        let isNew = refuseFeatures(of: node, at: position)
        if case .scalar(let scalar) = node {
            let isQuoted = scalar.style != .plain
            let content = scalar.string.isEmpty && !isQuoted ? YAMLValue.Content.empty : .scalar(scalar.string)
            return YAMLValue(position: position, content: content, isQuoted: isQuoted)
        }
        // What an alias stands for is its anchor's node once more. It is never walked twice, so that aliases of
        // aliases cannot multiply.
        guard isNew else { return omit() }
        guard depth < Self.maximumDepth else {
            refuse(.depth, at: position)
            return omit()
        }
        switch node {
        case .sequence(let sequence):
            let elements = sequence.compactMap { value(of: $0, depth: depth + 1) }
            return YAMLValue(position: position, content: .list(elements))
        case .mapping(let mapping):
            let entries = mapping.compactMap { entry($0.key, $0.value, depth: depth + 1) }
            return YAMLValue(position: position, content: .mapping(entries))
        case .scalar, .alias:
            return omit()
        }
    }

    private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> YAMLEntry? {
        let position = position(of: key.mark)
        refuseFeatures(of: key, at: position)
        guard case .scalar(let scalar) = key else {
            refuse(.keyThatIsNoWord, at: position)
            return omit()
        }
        guard scalar.string != "<<" || scalar.style != .plain else {
            refuse(.mergeKey, at: position)
            return omit()
        }
        return self.value(of: value, depth: depth).map {
            YAMLEntry(key: scalar.string, keyPosition: position, value: $0)
        }
    }

    private mutating func omit<Value>() -> Value? {
        omissions += 1
        return nil
    }

    /// Refuses the anchor and the tag of a node; false where that was done before, and this is an alias of it.
    @discardableResult
    private mutating func refuseFeatures(of node: Node, at position: SourcePosition) -> Bool {
        if let anchor = node.anchor { return refuse(.anchor(anchor.rawValue), at: position) }
        if let tag = explicitTag(of: node) { refuse(.tag(tag), at: position) }
        return true
    }

    @discardableResult
    private mutating func refuse(_ feature: Refusal.Feature, at position: SourcePosition) -> Bool {
        guard seen.insert(position).inserted else { return false }
        refusals.append(Refusal(feature: feature, position: position))
        return true
    }

    /// The tag that was written on a node. Yams itself gives quoted scalars and the keys of mappings the tag of strings.
    private func explicitTag(of node: Node) -> String? {
        let name: String
        switch node {
        case .scalar(let scalar): name = scalar.tag.rawValue
        case .mapping(let mapping): name = mapping.tag.rawValue
        case .sequence(let sequence): name = sequence.tag.rawValue
        case .alias: return nil
        }
        return name.isEmpty || name == Tag.Name.str.rawValue ? nil : name
    }

    private func position(of mark: Mark?) -> SourcePosition {
        SourcePosition(line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1)
    }
}
