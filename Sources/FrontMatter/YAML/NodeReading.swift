import Diagnostics
import Yams

/// Turns Yams' nodes into values, and finds in them what Waymark refuses.
struct NodeReading {
    /// Groups in lists in groups: a page needs four levels, a theme's or a kind's file eight.
    static let maximumDepth = 32

    /// The document's value; nil where it is empty.
    private(set) var root: YAMLValue?
    /// What is wrong with it, in the order of the file.
    private(set) var findings: [Finding] = []
    /// The names of the outermost mapping whose values are left out, because part of them could not be taken.
    private(set) var unreadableKeys: Set<String> = []

    private let lineOffset: Int
    private let mending: YAMLMending
    private var aliases: [Finding] = []
    private var hasAnchor = false
    private var omissions = 0

    private let lines: [Substring.UTF8View]

    init(_ text: String, firstLine: Int, mending: YAMLMending) {
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        lineOffset = firstLine - 1
        self.mending = mending
    }

    /// Reads a document.
    mutating func read(_ node: Node?) {
        root = node.flatMap { value(of: $0, depth: 0) }
        // Where an anchor is refused, its aliases are no mistakes of their own.
        if !hasAnchor { findings += aliases }
    }

    private mutating func value(of node: Node, depth: Int) -> YAMLValue? {
        // Each part of a node is asked for once: every access copies the node, with its references.
        switch node {
        case .scalar(let scalar):
            return self.scalar(scalar)
        case .sequence(let sequence):
            let position = position(of: sequence.mark)
            refuse(anchor: sequence.anchor, tag: sequence.tag, at: position)
            guard depth < Self.maximumDepth else { return omit(RefusedFeature.depth, at: position) }
            var elements: [YAMLValue] = []
            for element in sequence {
                if let value = value(of: element, depth: depth + 1) { elements.append(value) }
            }
            return YAMLValue(position: position, content: .list(elements))
        case .mapping(let mapping):
            let position = position(of: mapping.mark)
            refuse(anchor: mapping.anchor, tag: mapping.tag, at: position)
            guard depth < Self.maximumDepth else { return omit(RefusedFeature.depth, at: position) }
            return YAMLValue(position: position, content: .mapping(entries(mapping, depth: depth)))
        case .alias:
            return nil
        }
    }

    private mutating func scalar(_ scalar: Node.Scalar) -> YAMLValue? {
        let position = position(of: scalar.mark)
        let isQuoted = scalar.style != .plain
        // libyaml says of text in quotation marks that it is a string, whether a tag says so too or not.
        let isRefused = refuse(
            anchor: scalar.anchor, tag: scalar.tag, implicit: isQuoted ? .str : .implicit, at: position)
        var text = scalar.string
        if isRefused, text.isEmpty {
            omissions += 1
            return nil
        }
        if mending.hasAliasMarks, text.unicodeScalars.contains(YAMLMending.aliasMark) {
            text = text.replacing(String(YAMLMending.aliasMark), with: "*")
            if !isQuoted, text.utf8.first == UInt8(ascii: "*") {
                aliases.append(
                    Finding(mistake: RefusedFeature.alias(String(text.dropFirst())), position: position)
                )
                omissions += 1
                return nil
            }
        }
        if scalar.style == .doubleQuoted { removeControlCharacters(from: &text, at: position) }
        let content = text.isEmpty && !isQuoted ? YAMLValue.Content.empty : .scalar(text)
        return YAMLValue(
            position: position, content: content, isQuoted: isQuoted,
            firstLine: isQuoted ? nil : firstLine(of: text, at: scalar.mark))
    }

    /// The first line of words that go on on the next.
    private func firstLine(of text: String, at mark: Mark?) -> String? {
        guard let mark, lines.indices.contains(mark.line - 1) else { return nil }
        let words = Substring(lines[mark.line - 1]).unicodeScalars.dropFirst(mark.column - 1)
        return words.count < text.unicodeScalars.count ? trimmingWhiteSpace(String(words)) : nil
    }

    /// Reports what an escape such as `\0` or `\x1B` stands for, and no text should hold.
    private mutating func removeControlCharacters(from text: inout String, at position: SourcePosition) {
        let isControl: (Unicode.Scalar) -> Bool = {
            $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
                || $0.value & 0xFFFE == 0xFFFE
        }
        guard let first = text.unicodeScalars.first(where: isControl) else { return }
        text = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
        findings.append(Finding(mistake: EncodingMistake.controlCharacter(first), position: position))
    }

    // MARK: Mappings

    private mutating func entries(_ mapping: Node.Mapping, depth: Int) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        entries.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            let omissionsBefore = omissions
            guard case .scalar(let name) = key else {
                let position = position(of: key.mark)
                let _: YAMLEntry? = omit(RefusedFeature.keyThatIsNoWord, at: position)
                continue
            }
            let entry = entry(name, value, depth: depth + 1)
            if depth == 0, omissions > omissionsBefore {
                unreadableKeys.insert(name.string)
            } else if let entry, !isDuplicate(entry, among: entries) {
                entries.append(entry)
            }
        }
        return entries
    }

    private mutating func entry(_ key: Node.Scalar, _ value: Node, depth: Int) -> YAMLEntry? {
        let position = position(of: key.mark)
        // Yams has given the names it compared the tag of strings.
        refuse(anchor: key.anchor, tag: key.tag, implicit: .str, at: position)
        var name = key.string
        if key.style == .doubleQuoted { removeControlCharacters(from: &name, at: position) }
        guard name != "<<" || key.style != .plain else { return omit(RefusedFeature.mergeKey, at: position) }
        if let original = mending.maskedKeys[position] { name = original }
        return self.value(of: value, depth: depth).map {
            YAMLEntry(key: name, keyPosition: position, value: $0)
        }
    }

    /// Whether a group has an entry's name already. Yams has seen to it that none has, unless the first was
    /// masked.
    private mutating func isDuplicate(_ entry: YAMLEntry, among entries: [YAMLEntry]) -> Bool {
        guard !mending.maskedKeys.isEmpty, let first = entries.first(where: { $0.key == entry.key }) else {
            return false
        }
        let mistake = DuplicateKey(name: entry.key, firstLine: first.keyPosition.line)
        findings.append(Finding(mistake: mistake, position: entry.keyPosition))
        return true
    }

    // MARK: Refusals

    /// Reports an anchor or a tag, and says whether there was one; the value itself is taken all the same, so that
    /// nothing is said to be missing.
    @discardableResult
    private mutating func refuse(
        anchor: Anchor?,
        tag: Tag,
        implicit: Tag.Name = .implicit,
        at position: SourcePosition
    ) -> Bool {
        if let anchor {
            hasAnchor = true
            findings.append(Finding(mistake: RefusedFeature.anchor(anchor.rawValue), position: position))
            return true
        }
        let name = tag.rawValue
        guard !name.isEmpty, name != implicit.rawValue else { return false }
        let yamlPrefix = "tag:yaml.org,2002:"
        let written = name.hasPrefix(yamlPrefix) ? "!!" + name.dropFirst(yamlPrefix.utf8.count) : name
        findings.append(Finding(mistake: RefusedFeature.tag(written), position: position))
        return true
    }

    private mutating func omit<Value>(_ feature: RefusedFeature, at position: SourcePosition) -> Value? {
        omissions += 1
        findings.append(Finding(mistake: feature, position: position))
        return nil
    }

    private func position(of mark: Mark?) -> SourcePosition {
        let position = SourcePosition(line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1)
        return mending.shifts.isEmpty ? position : mending.original(position)
    }
}
