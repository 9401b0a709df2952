internal import Diagnostics
internal import SiteModel

/// `waymark.urls`: every address and every heading's id that was ever published, one a line, in the order of their bytes.
///
///     /plans/ash/
///     /plans/ash/#who-pays
///
/// What stands in another order or twice is read all the same, so that two versions may be merged line by line. An empty line and
/// one that begins with `#` say nothing.
struct AddressLedger: Sendable {
    /// Its name, in the site folder.
    static let fileName = "waymark.urls"

    private static let heading = """
        # Every address of this website that was ever published, and every heading that a link may end in, made with
        # waymark build --accept-urls. Keep this file with the pages: Waymark then tells when one of them would vanish.

        """

    /// What a line says.
    struct Entry: Sendable, Hashable {
        /// A page or a feed: empty for the home page, else without the `/` before it.
        let address: String
        /// The id of a heading or a numbered paragraph on that page; nil for the page itself.
        let heading: String?

        /// The line: `/plans/ash/#who-pays`.
        var line: String { "/" + address + (heading.map { "#" + $0 } ?? "") }
    }

    /// The entries, each with its line, from 1, in the order of the file; one that stands there twice is there twice.
    let entries: [(entry: Entry, line: Int)]
    /// Lines that say something else.
    let diagnostics: [Diagnostic]

    /// Reads the file.
    init(_ bytes: [UInt8]) {
        var entries: [(Entry, Int)] = []
        var diagnostics: [Diagnostic] = []
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var page = Page()
        var number = 0
        while !rest.isEmpty {
            var line = rest[..<(rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex)]
            rest = rest[line.endIndex...]
            rest = rest.dropFirst(rest.starts(with: [0x0D, 0x0A]) ? 2 : 1)
            number += 1
            while let last = line.last, last <= 0x20 { line.removeLast() }
            guard !line.isEmpty, line.first != UInt8(ascii: "#") else { continue }
            if let entry = page.entry(line) {
                entries.append((entry, number))
            } else if !Self.isMergeMark(line) {
                diagnostics.append(Self.unreadable(at: number))
            }
        }
        self.entries = entries
        self.diagnostics = diagnostics
    }

    /// The file that says `entries`.
    static func bytes(of entries: some Sequence<Entry>) -> [UInt8] {
        let lines = Set(entries.map(\.line)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Array((heading + lines.map { $0 + "\n" }.joined()).utf8)
    }

    /// The lines that git puts round what two people changed: both versions are right, and count.
    private static func isMergeMark(_ line: ArraySlice<UInt8>) -> Bool {
        ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.starts(with: $0.utf8) }
    }

    private static func unreadable(at number: Int) -> Diagnostic {
        Diagnostic(
            SiteRule.addressLedger, path: fileName, position: SourcePosition(line: number, column: 1),
            message:
                "This line is no address. Each line is one, such as /plans/ash/ or /plans/ash/#who-pays; delete this one."
        )
    }
}

/// The page that the last line was about: the lines of its headings follow it, so that its address need not be read again.
private struct Page {
    private var bytes: ArraySlice<UInt8> = []
    private var address = ""

    /// What a line says; nil where it is no address.
    mutating func entry(_ line: ArraySlice<UInt8>) -> AddressLedger.Entry? {
        guard line.first == UInt8(ascii: "/"), !line.contains(where: { $0 <= 0x20 }) else { return nil }
        let mark = line.firstIndex(of: UInt8(ascii: "#"))
        let bytes = line[(line.startIndex + 1)..<(mark ?? line.endIndex)]
        if bytes != self.bytes {
            guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
            (self.bytes, address) = (bytes, text)
        }
        guard let mark else { return AddressLedger.Entry(address: address, heading: nil) }
        let id = line[(mark + 1)...]
        guard !id.isEmpty, let heading = String(validating: id, as: UTF8.self) else { return nil }
        return AddressLedger.Entry(address: address, heading: heading)
    }
}
