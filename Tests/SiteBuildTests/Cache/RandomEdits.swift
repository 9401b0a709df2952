import TestSupport

/// A small site as its files' texts, and random changes to it, the same for the same seed.
struct RandomEdits {
    private(set) var files: [String: String]
    private var random: SeededGenerator
    private var count = 0

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        files = ["waymark.yaml": Self.configuration("Test site"), "content/files/map.pdf": "not really"]
        for id in ["share-the-work", "start-small", "listen-first"] {
            files["content/principles/\(id).md"] = Self.page(
                "Principle \(id)", "order: 1", "Words about \(id).")
        }
        files["content/glossary/commons.md"] = Self.page("Commons", "", "What all of a place share.")
        files["content/parishes/ash/index.md"] = Self.page(
            "Ash", "defaults:\n  owner: Clerk of Ash", "A parish.")
        files["content/parishes/elm/index.md"] = Self.page("Elm", "", "Another.")
        for number in 0..<6 { addExample(number) }
    }

    /// Makes one change of a kind chosen at random.
    mutating func change() {
        count += 1
        switch Int.random(in: 0..<13, using: &random) {
        case 0...3: changeBody()
        case 4: changeTitle()
        case 5: addExample(100 + count)
        case 6: remove()
        case 7: rename()
        case 8: changeLinks()
        case 9: changeTheme()
        case 10:
            files["waymark.yaml"] = Self.configuration("Test site \(Int.random(in: 0...2, using: &random))")
        case 11: changeLedger()
        default: changeFile()
        }
    }

    /// Takes changes back.
    mutating func undo(to files: [String: String]) { self.files = files }

    private mutating func page() -> String? {
        files.keys.filter { $0.hasSuffix(".md") }.sorted().randomElement(using: &random)
    }

    private mutating func changeBody() {
        guard let path = page(), let text = files[path] else { return }
        // Often of the same length as before.
        let word = ["amber", "birch", "cedar"].randomElement(using: &random) ?? ""
        let last = text.lastIndex(of: "#") ?? text.endIndex
        files[path] = text[..<last] + "# About \(word)\n\nThe commons of \(word).\n"
    }

    private mutating func changeTitle() {
        guard let path = page(), let text = files[path] else { return }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[1] = "title: Title \(Int.random(in: 0...5, using: &random))"
        files[path] = lines.joined(separator: "\n")
    }

    private mutating func addExample(_ number: Int) {
        let principles = ["share-the-work", "start-small", "listen-first"].filter { _ in
            Bool.random(using: &random)
        }
        let parish = ["ash", "elm"].randomElement(using: &random) ?? "ash"
        files["content/parishes/\(parish)/examples/example-\(number).md"] = Self.page(
            "Example \(number)",
            "date: 2026-0\(number % 9 + 1)-01\nprinciples: [\(principles.joined(separator: ", "))]",
            "Example \(number) of [commons](../../../glossary/commons.md), [[start-small]] and [a map](../../../files/map.pdf)."
        )
    }

    private mutating func remove() {
        guard let path = page() else { return }
        files[path] = nil
    }

    private mutating func rename() {
        guard let path = page(), let text = files.removeValue(forKey: path) else { return }
        files[path.replacing(".md", with: "-moved.md")] = text
    }

    private mutating func changeLinks() {
        guard let path = page(), let target = page(), let text = files[path] else { return }
        let anchor = ["", "#about-amber", "#about-birch"].randomElement(using: &random) ?? ""
        files[path] = text + "\n[There](/\(target.dropFirst("content/".count))\(anchor)) once more.\n"
    }

    private mutating func changeTheme() {
        let word = ["Find", "Look for"].randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<3, using: &random) {
        case 0: files["themes/default/wording/en.yaml"] = "search: \(word)\n"
        case 1: files["themes/default/assets/own.css"] = "/* \(word) */\n"
        default: files["themes/default/wording/en.yaml"] = nil
        }
    }

    private mutating func changeFile() {
        files["content/files/map.pdf"] = String(
            repeating: "x", count: Int.random(in: 1...3, using: &random) * 1000)
    }

    /// A ledger of the pages that there are now, some of which go later; or none.
    private mutating func changeLedger() {
        guard files["waymark.urls"] == nil || Bool.random(using: &random) else {
            files["waymark.urls"] = nil
            return
        }
        let pages = files.keys.filter { $0.hasSuffix(".md") }.shuffled(using: &random)
        files["waymark.urls"] = pages.map { path in
            let address = path.dropFirst("content".count).dropLast(".md".count)
            return
                "\(address.hasSuffix("/index") ? String(address.dropLast(5)) : address + "/")#about-amber\n"
                + "\(address.hasSuffix("/index") ? String(address.dropLast(5)) : address + "/")\n"
        }.joined()
    }

    private static func configuration(_ title: String) -> String {
        """
        title: \(title)
        baseURL: https://example.org/
        checks:
          broken-link: warning
          unknown-reference: warning
          ambiguous-reference: warning
          missing-file: warning
          vanished-address: warning

        """
    }

    private static func page(_ title: String, _ fields: String, _ body: String) -> String {
        "---\ntitle: \(title)\nsummary: About \(title).\n\(fields.isEmpty ? "" : fields + "\n")---\n\n\(body)\n"
    }
}
