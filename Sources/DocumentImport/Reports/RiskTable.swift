/// A table of risks with their scores, red, yellow or green in whatever words, before and after what is done about them.
struct RiskTable {
    let value: FieldValue
    /// The words that the field's own labels stand for: the heads of the columns, the letters of the rows.
    let labels: [String]
    /// That scores are shown as colours where the document has other words for them, in a sentence; else nothing.
    let changes: [String]

    /// Nil where the table is something else, or where a row of it says something that a risk cannot.
    init?(_ table: PandocTable) {
        let rows = table.head + table.body
        guard let head = rows.first, rows.count > 1 else { return nil }
        let columns = head.map { Self.column(named: $0.blocks.words.lowercased()) }
        guard columns.contains("description"), columns.contains("before") || columns.contains("mitigation")
        else {
            return nil
        }
        var labels = head.map(\.blocks.words)
        var risks: [[FieldValue.Field]] = []
        var scores: Set<String> = []
        for row in rows.dropFirst() {
            guard row.count == head.count else { return nil }
            var fields: [FieldValue.Field] = []
            for (cell, column) in zip(row, columns) {
                let words = cell.blocks.words
                guard !words.isEmpty else { continue }
                switch column {
                case "description"?, "mitigation"?:
                    fields.append(.init(name: column ?? "", value: .text(words)))
                case "before"?, "after"?:
                    guard let score = Self.score(words) else { return nil }
                    fields.append(.init(name: column ?? "", value: .group(score)))
                    labels.append(words)
                    scores.formUnion(WordCount.words(in: words))
                default:
                    guard words.count < 4 else { return nil }
                    labels.append(words)
                }
            }
            guard fields.contains(where: { $0.name == "description" }) else { return nil }
            risks.append(fields)
        }
        value = .groups(risks)
        self.labels = labels
        let others = Self.colours.filter { $0.word != $0.colour && scores.contains($0.word) }
        changes =
            others.isEmpty
            ? []
            : [
                "Scores of risks are colours on the page: \(others.map { "\($0.word) is \($0.colour)" }.joined(separator: ", "))."
            ]
    }

    /// The words for scores, and the colours that the field has for them.
    private static let colours: [(word: String, colour: String)] = [
        ("red", "red"), ("high", "red"), ("yellow", "yellow"), ("amber", "yellow"), ("medium", "yellow"),
        ("green", "green"), ("low", "green"),
    ]

    private static func colour(_ word: String) -> String? { colours.first { $0.word == word }?.colour }

    private static func column(named name: String) -> String? {
        if name == "risk" || name.contains("description") { return "description" }
        if name.contains("manage") || name.contains("mitigat") || name.contains("control") {
            return "mitigation"
        }
        let isRAG = name.split(separator: " ").contains("rag")
        guard isRAG || name.contains("score") || name.contains("rating") else { return nil }
        return name.contains("current") || name.contains("residual") || name.contains("after")
            ? "after" : "before"
    }

    /// "Yellow. Likelihood yellow and impact green": the colour of the whole stands before what it is of, or behind; each other
    /// colour behind its aspect. Anything else is too uncertain to be made a field.
    private static func score(_ words: String) -> [FieldValue.Field]? {
        let fillers: Set<String> = ["and", "assessment", "overall", "score"]
        var words = WordCount.words(in: words).filter { !fillers.contains($0) }[...]
        var score: [String: String] = [:]
        if let first = words.first.flatMap(colour) {
            score["overall"] = first
            words.removeFirst()
        }
        while let aspect = words.first, aspect == "likelihood" || aspect == "impact" {
            guard let colour = words.dropFirst().first.flatMap(colour), score[aspect] == nil else {
                return nil
            }
            score[aspect] = colour
            words.removeFirst(2)
        }
        if let last = words.popFirst() {
            guard let colour = colour(last), score["overall"] == nil else { return nil }
            score["overall"] = colour
        }
        guard words.isEmpty, !score.isEmpty else { return nil }
        return ["likelihood", "impact", "overall"].compactMap { name in
            score[name].map { FieldValue.Field(name: name, value: .plain($0)) }
        }
    }
}
