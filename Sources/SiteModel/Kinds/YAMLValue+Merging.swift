internal import FrontMatter

extension YAMLValue {
    /// This value laid over another: names that both have are merged, names that only one has are kept, and where
    /// either is no group of names this one stands.
    ///
    /// Declarations nest five deep at most, and YAML as deep as `YAMLReader` lets it.
    func laid(over other: YAMLValue) -> YAMLValue {
        guard case .mapping(let entries) = content, case .mapping(let others) = other.content else {
            return self
        }
        return YAMLValue(position: position, content: .mapping(entries.laid(over: others)))
    }
}

extension [YAMLEntry] {
    /// These entries laid over others, in the order of the others, then of what is new.
    func laid(over others: [YAMLEntry]) -> [YAMLEntry] {
        var merged = others
        for entry in self {
            guard let index = merged.firstIndex(where: { $0.key == entry.key }) else {
                merged.append(entry)
                continue
            }
            merged[index] = YAMLEntry(
                key: entry.key, keyPosition: entry.keyPosition,
                value: entry.value.laid(over: merged[index].value))
        }
        return merged
    }

    /// The value of `key`, or nil.
    func value(_ key: String) -> YAMLValue? { first { $0.key == key }?.value }
}
