internal import Diagnostics
internal import Markdown

/// Finds where the links in pages' texts lead.
struct LinkResolver {
    private var pages: [ParsedPage]
    private let pagesByPath: [String: Int]
    private let pagesByAddress: [String: Int]
    private let filesByPath: [String: Int]
    private let lists: Set<String>
    private var anchors: [Int: Set<String>] = [:]
    private var suggestions: [String: String] = [:]
    private lazy var pagePaths: [String] = pagesByPath.keys.sorted()
    private lazy var allPaths: [String] = (Array(filesByPath.keys) + Array(pagesByPath.keys)).sorted()
    /// After so many missing paths something larger is wrong, and looking for near names takes too long.
    private static let mostSuggestions = 200
    var references: ReferenceResolver
    private var log = DiagnosticLog()

    init(
        pages: [ParsedPage], pagesByAddress: [String: Int], files: [ContentFile], lists: Set<String>,
        references: ReferenceResolver
    ) {
        self.pages = pages
        self.pagesByAddress = pagesByAddress
        self.lists = lists
        self.references = references
        pagesByPath = Dictionary(
            pages.enumerated().map { ($1.place.path, $0) }, uniquingKeysWith: { first, _ in first })
        filesByPath = Dictionary(
            files.enumerated().map { ("content/" + $1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Gives page `index` the texts of `page`.
    mutating func replaceTexts(of index: Int, with page: ParsedPage) {
        pages[index] = page
        anchors[index] = nil
    }

    /// What was found wrong since the last time.
    mutating func takeDiagnostics() -> [Diagnostic] {
        defer { log = DiagnosticLog() }
        return references.takeDiagnostics() + log.diagnostics
    }

    /// Where each link of `document`, which stands on page `index`, leads.
    ///
    /// Only those that left a hole need the site to be known: the others lead elsewhere, or to the page itself.
    mutating func targets(of document: MarkdownDocument, on index: Int) -> [LinkTarget] {
        var targets = [LinkTarget](repeating: .elsewhere, count: document.links.count)
        for hole in document.body.holes where hole.kind == .address {
            targets[hole.link] = target(of: document.links[hole.link], on: index)
        }
        return targets
    }

    /// The files that the fields of page `index` name.
    mutating func files(of index: Int) -> [String: Int] {
        var found: [String: Int] = [:]
        for file in pages[index].files {
            let absolute = Self.absolute(Self.parts(of: file.path).path, from: pages[index].place)
            if let absolute, let number = filesByPath[absolute] {
                found[file.field] = number
            } else {
                let message = missingFile(file.path, absolute ?? file.path)
                log.add(SiteRule.missingFile, path: pages[index].place.path, position: file.position, message)
            }
        }
        return found
    }

    /// Why a field's file is not there, and what to do.
    private mutating func missingFile(_ path: String, _ absolute: String) -> String {
        if path.isEmpty {
            return "The name of the file is missing. Type it after the colon, such as survey.pdf."
        }
        if pagesByPath[absolute] != nil {
            return
                "\(absolute) is a page, and the name of a file for download belongs here, such as survey.pdf."
        }
        return missing(path, absolute) + " Put the file beside the page."
    }

    private mutating func target(of link: Link, on index: Int) -> LinkTarget {
        if link.kind == .reference { return referenceTarget(of: link, on: index) }
        let (path, anchor) = Self.parts(of: link.destination)
        guard !path.isEmpty else { return .page(index, anchor: anchor) }
        guard let absolute = Self.absolute(path, from: pages[index].place) else {
            return broken(
                link, on: index, "The link \"\(link.destination)\" leads out of the content folder.")
        }
        if let page = page(at: absolute) {
            return checked(page: page, anchor: anchor, link: link, on: index)
        }
        if let file = filesByPath[absolute] { return .file(file, anchor: anchor) }
        let address = absolute == "content" ? "" : absolute.dropFirst("content/".count) + "/"
        if lists.contains(String(address)) { return .address(String(address), anchor: anchor) }
        let generated = String(address.dropLast())
        if AddressBook.generated.contains(generated) { return .address(generated, anchor: nil) }
        return broken(link, on: index, missing(path, absolute))
    }

    private mutating func referenceTarget(of link: Link, on index: Int) -> LinkTarget {
        let (name, anchor) = Self.parts(of: link.destination)
        guard
            let page = references.page(
                named: name, kinds: [], from: index,
                at: WrittenPlace(path: pages[index].place.path, position: link.position))
        else {
            return .broken
        }
        return checked(page: page, anchor: anchor, link: link, on: index)
    }

    private mutating func checked(page: Int, anchor: String?, link: Link, on index: Int) -> LinkTarget {
        guard references.isPublished[page] || !references.isPublished[index] else {
            report(
                SiteRule.draftReference, link, index,
                "\(pages[page].place.path) is a draft and not part of the site. Publish it, or remove this link."
            )
            return .broken
        }
        guard let anchor, !anchor.isEmpty else { return .page(page, anchor: nil) }
        let known = anchors[page] ?? Set(pages[page].body.anchors)
        anchors[page] = known
        if known.contains(anchor) { return .page(page, anchor: anchor) }
        let near = NearestName.suggestion(for: anchor, among: known)
        let hint =
            near.map { " Did you mean \"#\($0)\"?" }
            ?? " An anchor is a heading in lower case with hyphens for spaces."
        report(
            MarkdownRule.brokenAnchor, link, index,
            "\(pages[page].place.path) has no heading \"#\(anchor)\".\(hint)")
        return .broken
    }

    /// The page at a path below the site folder: its file, its folder, or its address.
    private func page(at path: String) -> Int? {
        if let page = pagesByPath[path] ?? pagesByPath[path + "/index.md"] { return page }
        return path == "content" ? pagesByAddress[""] : pagesByAddress[path.dropFirst("content/".count) + "/"]
    }

    private mutating func missing(_ path: String, _ absolute: String) -> String {
        if path.lowercased().hasPrefix("www.") {
            return
                "There is no file \(absolute). If this is another website, begin the address with https://."
        }
        if let known = suggestions[absolute] { return known }
        let sentence = missingSentence(path, absolute)
        suggestions[absolute] = sentence
        return sentence
    }

    /// Looks through every name of the site, so it is asked once for each path that is missing.
    private mutating func missingSentence(_ path: String, _ absolute: String) -> String {
        guard suggestions.count < Self.mostSuggestions else { return "There is no file \(absolute)." }
        let wanted = absolute.split(separator: "/").last.map(String.init) ?? absolute
        let candidates = path.hasSuffix(".md") ? pagePaths : allPaths
        if let other = candidates.first(where: { $0.lowercased() == absolute.lowercased() }) {
            return
                "There is no file \(absolute), but there is \(other): capital and small letters must be the same."
        }
        let names = candidates.filter { $0.split(separator: "/").last.map(String.init) == wanted }
        if let other = names.first { return "There is no file \(absolute). Did you mean \(other)?" }
        let near = NearestName.suggestion(
            for: wanted, among: candidates.compactMap { $0.split(separator: "/").last.map(String.init) })
        let file = near.flatMap { near in candidates.first { $0.hasSuffix("/" + near) } }
        return "There is no file \(absolute)." + (file.map { " Did you mean \($0)?" } ?? "")
    }

    /// The path and the anchor of a destination, both decoded, without its query.
    static func parts(of destination: String) -> (path: String, anchor: String?) {
        let hash = destination.firstIndex(of: "#")
        let beforeHash = destination[..<(hash ?? destination.endIndex)]
        let path = beforeHash.prefix { $0 != "?" }
        let anchor = hash.map { percentDecoded(destination[destination.index(after: $0)...]) }
        return (percentDecoded(path), anchor)
    }

    /// The path below the site folder that `path` means on a page at `place`; nil where it leads out.
    static func absolute(_ path: String, from place: ContentPath) -> String? {
        var parts = path.hasPrefix("/") ? [] : place.folders
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        if parts.last == "index.html" { parts.removeLast() }
        return (["content"] + parts).joined(separator: "/")
    }

    private static func percentDecoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func broken(_ link: Link, on index: Int, _ message: String) -> LinkTarget {
        report(SiteRule.brokenLink, link, index, message)
        return .broken
    }

    private mutating func report(_ rule: some DiagnosticRule, _ link: Link, _ index: Int, _ message: String) {
        log.add(rule, path: pages[index].place.path, position: link.position, message)
    }
}
