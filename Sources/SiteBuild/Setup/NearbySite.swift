internal import Files

/// The site that somebody most likely means who stands in a folder without one.
enum NearbySite {
    /// The nearest folder above `folder` that has a `waymark.yaml`, else the only one in it; nil where there is neither.
    static func path(near folder: String) -> String? {
        guard let folder = FileReading.canonical(folder) else { return nil }
        if let above = path(above: folder) { return above }
        let below = ((try? FolderListing.folders(in: folder)) ?? []).map { "\(folder)/\($0)" }.filter(hasSite)
        return below.count == 1 ? below[0] : nil
    }

    /// The site in whose content `folder` lies; nil where it lies in none.
    static func path(aroundContent folder: String) -> String? {
        let folder = FileReading.resolved(folder)
        return path(above: folder).flatMap { site in
            "\(folder)/".utf8.starts(with: "\(site)/content/".utf8) ? site : nil
        }
    }

    private static func path(above folder: String) -> String? {
        var rest = folder[...]
        while let slash = rest.lastIndex(of: "/"), slash > rest.startIndex {
            rest = rest[..<slash]
            if hasSite(String(rest)) { return String(rest) }
        }
        return nil
    }

    private static func hasSite(_ folder: String) -> Bool { FileReading.exists(folder + "/waymark.yaml") }
}
