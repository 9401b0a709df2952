import Diagnostics
import Files
import Glibc
import SiteBuild

/// What the command prints, and where: everything to standard error but reports for other programs.
enum Console {
    /// Prints diagnostics with the lines they point at.
    ///
    /// `source` gives the bytes of a file by its path as the diagnostics name it.
    static func printDiagnostics(_ diagnostics: [Diagnostic], showsAll: Bool, source: (String) -> [UInt8]?) {
        write(TextReport(inColour: isColourful, showsAll: showsAll).text(of: diagnostics, source: source))
    }

    /// Prints diagnostics of the site at `site`.
    static func printDiagnostics(_ diagnostics: [Diagnostic], site: String, showsAll: Bool) {
        printDiagnostics(diagnostics, showsAll: showsAll) { path in
            RelativePath(path).flatMap { try? FileReading.bytes(at: site + "/" + $0.string) }
        }
    }

    /// Says what a baseline left out, and when it is larger than it need be.
    static func printKnown(in report: BuildReport) {
        if report.known > 0 {
            write(
                "\(mistakes(report.known)) that \(report.known == 1 ? "was" : "were") there before \(report.known == 1 ? "is" : "are") not counted.\n"
            )
        }
        if report.mended > 0 {
            write(
                "\(mistakes(report.mended)) in the baseline \(report.mended == 1 ? "is" : "are") mended. "
                    + "Write it anew with --write-baseline, so that they cannot come back.\n")
        }
    }

    private static func mistakes(_ count: Int) -> String { count == 1 ? "1 mistake" : "\(count) mistakes" }

    /// Says what was published, on a terminal only.
    static func printSummary(of report: BuildReport, output: String) {
        for stranger in report.publication?.strangers.prefix(10) ?? [] {
            write("\("\(output)/\(stranger)".printable): Waymark did not make this file, so it stays.\n")
        }
        guard isatty(STDERR_FILENO) == 1 else { return }
        if let publication = report.publication {
            write(
                "\(report.pages) pages built into \(output) (\(publication.changed) files changed, \(publication.removed) removed).\n"
            )
        } else {
            write("\(report.pages) pages checked.\n")
        }
    }

    /// Says what `waymark.urls` has gained and lost.
    static func printAccepted(_ addresses: AcceptedAddresses) {
        for line in addresses.givenUp.prefix(100) { write("Given up: \(line)\n") }
        let more = addresses.givenUp.count - 100
        if more > 0 { write("and \(more) more\n") }
        guard addresses.added + addresses.givenUp.count > 0 else { return }
        write(
            "waymark.urls has \(addresses.added) new lines, and \(addresses.givenUp.count) were given up. "
                + "Keep it with the pages.\n")
    }

    /// Prints sentences below a heading; nothing where there are none.
    static func printList(_ heading: String, _ sentences: [String]) {
        guard !sentences.isEmpty else { return }
        write(heading + "\n" + sentences.map { "  - \($0.printable)\n" }.joined())
    }

    /// Prints what stopped the command: a sentence, and perhaps other programs' words on lines of their own.
    static func printError(_ sentence: String) {
        let lines = sentence.split(separator: "\n", omittingEmptySubsequences: false)
        write("waymark: " + lines.map { String($0).printable + "\n" }.joined())
    }

    private static var isColourful: Bool {
        let refused = unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
        let isDumb = unsafe getenv("TERM").map { unsafe String(cString: $0) == "dumb" } ?? false
        return isatty(STDERR_FILENO) == 1 && !refused && !isDumb
    }

    /// Writes to standard error.
    static func write(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    /// Writes to standard output, and throws where it cannot: half a report must not pass for a whole one.
    static func writeOutput(_ bytes: [UInt8]) throws {
        guard write(bytes, to: STDOUT_FILENO) else {
            throw FileError(operation: "write to", path: "standard output", code: errno)
        }
    }

    /// Whether everything was written; `errno` says why not.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            guard count > 0 || errno == EINTR else { return false }
            bytes = bytes.dropFirst(max(0, count))
        }
        return true
    }
}
