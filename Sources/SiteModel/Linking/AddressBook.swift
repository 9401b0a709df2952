internal import Diagnostics
internal import Files

/// Every address of the site and what lives there, so that no two things meet at one.
struct AddressBook {
    private(set) var diagnostics: [Diagnostic] = []
    private var owners: [String: String] = [:]
    private(set) var pages: [String: Int] = [:]

    /// Files that Waymark itself makes, which links may lead to.
    static let generated: Set<String> = [
        "search", "coverage", "whats-new", "print", "404.html", "feed.xml", "sitemap.xml", "robots.txt",
        "data/pages.json",
        "data/links.json",
        "data/coverage.csv",
    ]

    /// Addresses that Waymark itself fills.
    private static let reserved = [
        "search/", "coverage/", "whats-new/", "print/", "assets/", "data/", "404.html", "feed.xml",
        "sitemap.xml", "robots.txt",
    ]

    /// Whether Waymark itself fills an address, or the folder that it lies in.
    private static func isReserved(_ address: String) -> Bool {
        reserved.contains {
            address == $0 || ($0.hasSuffix("/") && address.hasPrefix($0)) || address == $0 + "/"
        }
    }

    init() {
        for address in Self.reserved { owners[address] = "Waymark itself" }
    }

    /// Enters page `index` at `address`.
    mutating func add(_ page: ParsedPage, index: Int, at address: String) {
        let key = address.lowercased()
        if let owner = owners[key] {
            return collide(page, with: owner, position: nil, address: address)
        }
        owners[key] = page.place.path
        pages[address] = index
    }

    /// Enters a file at its own path.
    mutating func add(_ file: ContentFile) {
        let key = file.path.lowercased()
        let above = key.split(separator: "/").first.map { $0 + "/" } ?? ""
        if let owner = owners[key]
            ?? (above == key ? nil : Self.reserved.first { $0 == above }.map { _ in "Waymark itself" })
        {
            diagnostics.append(
                Diagnostic(
                    SiteRule.addressCollision, path: "content/" + file.path, position: nil,
                    message: "The address /\(file.path) is taken by \(owner). Give this file another name."))
        } else {
            owners[key] = "content/" + file.path
        }
    }

    /// Enters an address that a page used to have.
    mutating func add(_ alias: ParsedPage.Alias, of page: ParsedPage) -> String? {
        guard let address = Self.safe(alias.address) else {
            diagnostics.append(
                Diagnostic(
                    SiteRule.unsafeAlias, path: page.place.path, position: alias.position,
                    message:
                        "\"\(alias.address)\" cannot be an earlier address. Write it like /old/address/, "
                        + "with letters, digits and hyphens."))
            return nil
        }
        let key = address.lowercased()
        if let owner = owners[key] ?? (Self.isReserved(key) ? "Waymark itself" : nil) {
            collide(page, with: owner, position: alias.position, address: address)
            return nil
        }
        owners[address.lowercased()] = page.place.path
        return address
    }

    /// The address below the root: `old/address/` or `old/page.html`; nil where it could lead out or be misread.
    private static func safe(_ alias: String) -> String? {
        guard alias.hasPrefix("/"), alias.utf8.allSatisfy(isAllowed) else { return nil }
        var address = String(alias.dropFirst())
        if address.hasSuffix("/index.html") { address.removeLast("index.html".count) }
        if !address.hasSuffix("/"), !address.hasSuffix(".html") { address += "/" }
        let path = address.hasSuffix("/") ? String(address.dropLast()) : address
        return RelativePath(path) == nil || path.hasPrefix(".") ? nil : address
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~")]
                .contains(byte)
        }
    }

    private mutating func collide(
        _ page: ParsedPage, with owner: String, position: SourcePosition?, address: String
    ) {
        diagnostics.append(
            Diagnostic(
                SiteRule.addressCollision, path: page.place.path, position: position,
                message: "The address /\(address) is taken by \(owner). Choose another.", other: owner))
    }
}
