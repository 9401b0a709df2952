internal import FrontMatter

/// The lines at the top of a report: what it is of, for whom, by whom.
extension ReportParts {
    /// Reads the lines of a paragraph before the report's first section; those that say nothing known stay.
    mutating func read(_ inlines: [PandocInline]) {
        var left: [[PandocInline]] = []
        for line in inlines.split(whereSeparator: { if case .lineBreak = $0 { true } else { false } }) {
            if !readLine(line.map(\.self)) { left.append(Array(line)) }
        }
        guard !left.isEmpty else { return }
        body.append(.paragraph(Array(left.joined(separator: [.lineBreak]))))
    }

    mutating func readLine(_ line: [PandocInline]) -> Bool {
        let words = line.words
        guard !line.hasLinks || words.contains("@") else { return false }
        if let colon = words.firstIndex(where: { $0 == ":" || $0 == "?" }),
            let label = ReportLabel(String(words[..<colon]))
        {
            let value = words[words.index(after: colon)...].trimmingSpaces
            return !value.isEmpty && takeLine(value, as: label, named: String(words[..<colon]))
        }
        if words.lowercased().hasPrefix("report of ") {
            return takeLine(String(words.dropFirst("report of ".count)), as: .reportOf, named: "Report of")
        }
        return takeMeeting(words)
    }

    /// What one line says of the report as a whole.
    mutating func takeLine(_ value: String, as label: ReportLabel, named name: String) -> Bool {
        let isTaken: Bool
        switch label {
        case .reportOf: isTaken = set("report-of", .text(value), "report of")
        case .decisionStatus: isTaken = set("decision-status", .text(value), "status")
        case .keyDecision:
            let answer = value.lowercased()
            guard answer == "yes" || answer == "no" else { return false }
            isTaken = set("key-decision", .yesNo(answer == "yes"), "key decision")
        case .supports: isTaken = set("supports", .text(value))
        case .portfolioHolder: isTaken = set("portfolio-holder", .text(value))
        case .agendaItem: isTaken = set("agenda-item", .text(value))
        case .committee: isTaken = set("committee", .text(value))
        case .wards: isTaken = set("wards", .texts([value]))
        case .date:
            isTaken = CalendarDate(value).map { set("date", .plain($0.iso)) } ?? false
            if isTaken { labels.append(value) }
        case .approval(let officer):
            guard ["yes", "no"].contains(value.lowercased()) else { return false }
            approvals.append((officer, value.lowercased() == "yes"))
            isTaken = true
        case .contact, .telephone, .email: isTaken = takeContact(value, as: label, named: name)
        default: return false
        }
        if isTaken { labels.append(name) }
        return isTaken
    }

    mutating func takeContact(_ value: String, as label: ReportLabel, named name: String) -> Bool {
        let key = label == .contact ? "name" : label == .email ? "email" : "telephone"
        let isWhole = value.split(separator: "@").count == 2 && !value.contains(" ")
        guard contact[key] == nil, label != .email || isWhole else { return false }
        contact[key] = value
        if label == .contact { contact["role"] = name.replacing("(s)", with: "").replacing(":", with: "") }
        return true
    }

    /// "People and Places Advisory Committee - 30 November 2021", or "CABINET".
    mutating func takeMeeting(_ words: String) -> Bool {
        let bodies: Set<String> = ["committee", "cabinet", "council", "board", "panel", "executive"]
        let parts = words.split(separator: " ").map { $0.lowercased().filter(\.isLetter) }
        guard parts.count < 12, parts.contains(where: bodies.contains), fields["committee"] == nil else {
            return false
        }
        for dash in [" - ", " – ", " — ", ", "] {
            guard let range = words.ranges(of: dash).last else { continue }
            guard let date = CalendarDate(words[range.upperBound...].trimmingSpaces), fields["date"] == nil
            else { continue }
            fields["date"] = .plain(date.iso)
            labels.append(String(words[range.upperBound...]))
            return set("committee", .text(words[..<range.lowerBound].trimmingSpaces))
        }
        guard words == words.uppercased(), parts.count < 6, parts.last.map(bodies.contains) ?? false else {
            return false
        }
        return set("committee", .text(words))
    }
}

extension StringProtocol {
    /// The same without white space at either end.
    var trimmingSpaces: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
