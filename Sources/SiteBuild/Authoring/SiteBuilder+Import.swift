internal import Diagnostics
internal import DocumentImport
internal import Files
internal import FrontMatter
internal import SiteModel

/// A document that is to become a page.
public struct DocumentToImport: Sendable {
    /// The path of its file.
    public let file: String
    /// The id of the page's kind; nil for a report where it is one, else a plain page.
    public let kind: String?
    /// The id of the parish that the page belongs to, if any.
    public let parish: String?
    /// The page's id; made from its title where none is given.
    public let id: String?

    /// Describes a page that is yet to be made.
    public init(file: String, kind: String?, parish: String?, id: String?) {
        (self.file, self.kind, self.parish, self.id) = (file, kind, parish, id)
    }
}

/// What an import has made.
public struct ImportReport: Sendable {
    /// The files that were written, below the site folder; the page is the first. Empty where the site cannot be read.
    public let files: [String]
    /// What was lost or changed on the way, a sentence each.
    public let losses: [String]
    /// What somebody has to fill in, a sentence each.
    public let gaps: [String]
    /// What is wrong with the new page; with the site, where that cannot be read.
    public let build: BuildReport
}

extension SiteBuilder {
    /// The largest document, in bytes.
    private static let largestDocument = 64 << 20

    /// Writes a page, with its pictures beside it, of a document.
    ///
    /// Throws an `ImportRefusal` where the document cannot be taken over, a `UsageError` where there is no such kind or parish or a
    /// file is there already. Nothing is written then.
    public static func importDocument(
        _ document: DocumentToImport, _ options: BuildOptions
    ) async throws -> ImportReport {
        let examined = try await examine(options)
        guard let site = examined.site else {
            return ImportReport(files: [], losses: [], gaps: [], build: examined.report)
        }
        let name = document.file.split(separator: "/").last.map(String.init) ?? document.file
        let content = try FileReading.bytes(at: document.file, limit: largestDocument)
        let purpose: ImportedDocument.Purpose = document.kind.map { $0 == "report" ? .report : .page } ?? .any
        guard let read = try ImportedDocument(content, name: name, for: purpose) else {
            throw UsageError.noPandoc
        }
        let title = read.title.isEmpty ? stem(of: name) : read.title
        let kind = document.kind ?? (read.isReport ? "report" : KindTable.pageID)
        let place: NewPagePlace
        do {
            place = try NewPagePlace(
                NewPage(kind: kind, title: title, parish: document.parish, id: document.id), site: site)
        } catch UsageError.pageExists(let path) {
            throw UsageError.importExists(path)
        }
        let id = ContentPath(String(place.path.dropFirst(ContentPath.folder.count))).id
        let page = ImportedPage(
            read,
            .init(
                title: title, id: id, kind: place.namesKind ? place.kind.id : nil,
                authorField: place.kind.ownFields.contains { $0.name == "report-of" } ? "report-of" : "owner")
        )
        let files = try write(page, at: place.path, site: options.site)
        let check = try await check(options)
        let found = check.diagnostics.filter { files.contains($0.path) }
        return ImportReport(
            files: files, losses: page.losses, gaps: page.gaps,
            build: BuildReport(diagnostics: found, pages: 1, publication: nil))
    }

    private static func stem(of name: String) -> String {
        String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    }

    /// Writes the pictures, then the page; where anything is there already, nothing.
    private static func write(_ page: ImportedPage, at path: String, site: String) throws -> [String] {
        let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        let pictures = page.pictures.map { (path: "\(folder)/\($0.name)", content: $0.content) }
        let files = [(path: path, content: Array(page.text.utf8))] + pictures
        for file in files where FileReading.exists(site + "/" + file.path) {
            throw UsageError.importExists(file.path)
        }
        try FileWriting.makeFolder(site + "/" + folder)
        for file in files.reversed() { try FileWriting.create(file.content, at: site + "/" + file.path) }
        return files.map(\.path)
    }
}
