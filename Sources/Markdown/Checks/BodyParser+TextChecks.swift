internal import Diagnostics

extension BodyParser {
    /// Remembers that what comes next in the text stands at `offset` in the source.
    mutating func follow(_ offset: Int) {
        if tracesText { trace.append((text.count, offset)) }
    }

    /// The same for a part of the last text node, where `tracesText`.
    mutating func follow(_ literal: Range<Int>, _ alignment: InlineAlignment) {
        for run in alignment.runs(in: literal) {
            trace.append((text.count + run.literal - literal.lowerBound, run.source))
        }
    }

    /// Whether personal details are in the text of a block that was collected without following it to its source.
    func mayHoldDetails(from start: Int) -> Bool {
        tracesText
            && !PersonalDetails.findings(in: text.span.extracting(start..<text.count), source.features)
                .isEmpty
    }

    /// Checks the text of a block that begins at `start`.
    mutating func checkText(from start: Int) {
        guard tracesText, !trace.isEmpty else { return }
        let block = text[start...]
        if options.checksPersonalDetails {
            let findings = PersonalDetails.findings(
                in: text.span.extracting(start..<text.count),
                source.features
            )
            for finding in findings {
                reportDetail(finding.kind, at: sourcePosition(ofText: start + finding.range.lowerBound))
            }
        }
        if options.checksSentences {
            for sentence in PlainWords.longSentences(in: block) { reportSentence(sentence) }
        }
        if options.checksAcronyms {
            for (range, isSpeltOut) in PlainWords.acronyms(in: block) { note(acronym: range, isSpeltOut) }
        }
        trace.removeAll(keepingCapacity: true)
    }

    /// Checks whether there is a personal detail in the address of a link that its words do not show.
    mutating func checkDestination(of link: InlineReading.OpenLink, words: [UInt8]) {
        guard tracesText, options.checksPersonalDetails, let index = link.index else { return }
        let destination = Array(links[index].destination.utf8)
        guard let finding = PersonalDetails.findings(in: destination.span, source.features).first,
            PersonalDetails.findings(in: words.span, source.features).isEmpty
        else { return }
        reportDetail(finding.kind, at: source.position(of: link.offset))
    }

    /// Checks words that are no text of the page: an image's description, or the title of an image or link that begins
    /// at `offset`. A detail that stands otherwise in the source is told where the link or image begins.
    mutating func checkUnseen(_ words: [UInt8], at offset: Int) {
        guard tracesText, options.checksPersonalDetails, !words.isEmpty else { return }
        var start = offset
        for finding in PersonalDetails.findings(in: words.span, source.features) {
            let detail = words[finding.range]
            let end = min(source.bytes.count, start + 4_096)
            let place = (start..<max(start, end)).first { source.bytes[$0...].starts(with: detail) }
            if let place { start = place + detail.count }
            reportDetail(finding.kind, at: source.position(of: place ?? offset))
        }
    }

    /// Reports the acronyms that are nowhere spelt out, each at its first use.
    mutating func reportAcronyms() {
        for (acronym, position) in acronyms.sorted(by: { $0.value < $1.value })
        where !speltOut.contains(acronym) {
            report(
                .unexplainedAcronym,
                at: position,
                severity: .warning,
                "\"\(acronym)\" is never spelt out. Write it in full where it is first used, with \(acronym) in brackets behind it."
            )
        }
    }

    private mutating func note(acronym range: Range<Int>, _ isSpeltOut: Bool) {
        let name = String(decoding: text[range], as: UTF8.self)
        if isSpeltOut { speltOut.insert(name) }
        if acronyms[name] == nil { acronyms[name] = sourcePosition(ofText: range.lowerBound) }
    }

    private mutating func reportSentence(_ sentence: PlainWords.LongSentence) {
        report(
            .longSentence,
            at: sourcePosition(ofText: sentence.start),
            severity: .warning,
            "This sentence has \(sentence.wordCount) words. Sentences of up to \(PlainWords.longestSentence) words are easier to follow: can it be two?"
        )
    }

    private mutating func reportDetail(_ kind: PersonalDetails.Kind, at position: SourcePosition) {
        report(.personalDetail, at: position, kind.message)
    }

    /// Where a byte of the collected text stands in the source.
    private func sourcePosition(ofText offset: Int) -> SourcePosition {
        var index = 0
        var end = trace.count
        while end - index > 1 {
            let middle = (index + end) / 2
            if trace[middle].text <= offset { index = middle } else { end = middle }
        }
        guard index < trace.count else { return source.position(of: 0) }
        return source.position(of: trace[index].source + (offset - trace[index].text))
    }
}
