internal import Diagnostics

extension BodyParser {
    /// Checks that no heading skips a level and that each has words. `shift` is how far the levels were moved.
    mutating func checkHeadings(shift: Int) {
        // The page's title stands above the body's headings.
        var previous = options.shiftsHeadings ? 1 : headings.first?.level ?? 1
        for heading in headings {
            if heading.level > previous + 1 {
                let typed = String(repeating: "#", count: max(1, heading.level - shift))
                let wanted = String(repeating: "#", count: max(1, previous + 1 - shift))
                report(
                    .skippedHeading,
                    at: heading.position,
                    "This heading skips a level, which confuses people who listen to the page. Begin it with \(wanted) instead of \(typed)."
                )
            }
            if heading.text.utf8.allSatisfy({ $0 <= 0x20 }) {
                report(
                    .emptyHeading,
                    at: heading.position,
                    "This heading has no words. Write some after the #, or delete the line."
                )
            }
            previous = heading.level
        }
    }
}
