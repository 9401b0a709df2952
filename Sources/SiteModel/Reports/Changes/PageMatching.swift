/// Which page of a later state of a site is which of an earlier one. Only published pages count.
struct PageMatching {
    /// What a page is known by.
    private struct Key: Hashable {
        let kind: String
        let id: String
        let language: String

        init(_ page: Page) {
            // The pages of folders have no ids of their own.
            kind = page.parsed.isSection ? "" : page.kind.id
            id = page.parsed.isSection ? page.address : page.parsed.place.id
            language = page.parsed.language
        }
    }

    /// Pages of both, by their numbers, in the order of the later state.
    private(set) var pairs: [(old: Int, new: Int)] = []
    /// The numbers of pages that only the later one has.
    let added: [Int]
    /// The numbers of pages that only the earlier one has.
    let removed: [Int]

    /// Matches pages by kind, id and language; those that are left by their address, since a page may have become one of another
    /// kind; and those still left by an earlier address that the later page says it had.
    init(_ old: Site, _ new: Site) {
        var left = old.pages.indices.filter { old.pages[$0].isPublished }
        var unknown = new.pages.indices.filter { new.pages[$0].isPublished }
        var pairs: [(old: Int, new: Int)] = []
        func match<Name: Hashable>(by oldName: (Page) -> Name, _ newNames: (Page) -> [Name]) {
            var numbers = Dictionary(left.map { (oldName(old.pages[$0]), $0) }) { first, _ in first }
            unknown.removeAll { index in
                for name in newNames(new.pages[index]) {
                    guard let number = numbers.removeValue(forKey: name) else { continue }
                    pairs.append((number, index))
                    return true
                }
                return false
            }
            let matched = Set(pairs.map(\.old))
            left.removeAll(where: matched.contains)
        }
        match(by: Key.init) { [Key($0)] }
        match(by: \.address) { [$0.address] }
        match(by: \.address, \.aliases)
        self.pairs = pairs.sorted { $0.new < $1.new }
        added = unknown
        removed = left
    }
}
