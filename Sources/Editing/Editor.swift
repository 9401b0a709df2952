import Diagnostics
import Files
import FrontMatter
public import SiteBuild
import SiteModel

/// Edits the pages of one site, one wish after the other.
public actor Editor {
    /// What may be edited.
    public nonisolated let scope: EditingScope

    private let options: BuildOptions
    private let source: SiteSource
    private let repository: SavedPages?
    /// Pictures that were added here and not yet committed, with the pages that each was added for: they take it along.
    private var pictures: [String: Set<String>] = [:]
    /// Pages that were begun and not yet committed: they are new to the repository, whether or not their forms were filled in.
    private var begun: Set<String> = []
    /// Pages that were saved and that git has not taken: they are committed when they are saved next, whether or not they change.
    private var refused: Set<String> = []

    /// Makes an editor of the site that `options` name.
    ///
    /// - Parameters:
    ///   - source: gives what the site's files say.
    ///   - repository: where each saved page is committed to; nil where none is.
    public init(
        _ options: BuildOptions, source: SiteSource, scope: EditingScope, repository: SavedPages? = nil
    ) {
        self.options = options
        self.source = source
        self.scope = scope
        self.repository = repository
    }

    /// The pages that may be edited.
    public func list() async throws -> PageList {
        PageList(
            try await source.site(after: SiteChanges(paths: [])), scope: scope, branch: repository?.branch,
            today: options.today)
    }

    /// The form for the page at `path`; nil where there is none that may be edited.
    public func page(_ path: String) async throws -> PageState? {
        try state(of: path, in: try await source.site(after: SiteChanges(paths: [path])))
    }

    /// What would become of a page with an edit made; nil where there is no such page, or its file cannot be so changed.
    public func look(_ edit: PageEdit) async throws -> PageLook? {
        let site = try await source.site(after: SiteChanges(paths: []))
        guard let file = try file(edit.path, in: site), let bytes = try? changed(file, edit) else {
            return nil
        }
        guard let preview = try site.preview(of: bytes, at: edit.path) else { return nil }
        return PageLook(
            html: String(decoding: preview.html, as: UTF8.self),
            problems: problems(preview, of: bytes, like: file, in: site))
    }

    /// Saves an edit, unless somebody else has changed the same meanwhile, or a changed field holds what it cannot.
    public func save(_ edit: PageEdit) async throws -> SavingResult {
        let site = try await source.site(after: SiteChanges(paths: [edit.path]))
        guard let file = try file(edit.path, in: site), let place = scope.file(edit.path) else {
            return .failed(
                "This page is not there any more. Copy what you have typed, and go back to the list of pages."
            )
        }
        if let hidden = edit.fields.keys.sorted().first(where: { file.values[$0] == nil }) {
            return .failed(Self.words(for: .field(hidden), in: file))
        }
        if edit.source != nil, edit.version != file.version {
            return .failed(
                "Somebody else has changed this page's file meanwhile. Copy what you have typed, and load this page anew."
            )
        }
        let clash = EditClash(edit, with: file)
        guard clash.isEmpty else { return .clash(clash, version: file.version) }
        let bytes: [UInt8]
        do {
            bytes = try changed(file, edit)
        } catch {
            return .failed(Self.words(for: error, in: file))
        }
        let preview = try site.preview(of: bytes, at: edit.path)
        let found = preview.map { problems($0, of: bytes, like: file, in: site) } ?? []
        let inTheWay = found.filter { problem in
            problem.isError && problem.field.first.map { edit.fields[$0] != nil } ?? false
        }
        guard inTheWay.isEmpty else { return .refused(inTheWay) }
        // Whoever has saved since the file was read is not written over.
        guard try FileReading.bytes(at: place) == file.bytes else { return try await save(edit) }
        if bytes != file.bytes { try FileWriting.exchange(place, for: bytes) }
        let isNew = bytes != file.bytes || begun.contains(edit.path) || refused.contains(edit.path)
        let note = isNew ? try commit(edit.path, title: title(of: edit.path, in: site)) : ""
        guard
            let state = try state(
                of: edit.path, in: try await source.site(after: SiteChanges(paths: [edit.path])))
        else {
            return .failed("The page was saved, but cannot be read again.")
        }
        return .saved(state, note: note)
    }

    /// Begins a new page, and gives its path. Throws a `UsageError` or an `EditingError` where that cannot be.
    public func newPage(_ page: NewPage) async throws -> String {
        let folder = try ContentFolder?(scope: scope)
        let (path, report): (String?, BuildReport)
        do {
            (path, report) = try await SiteBuilder.newPage(page, options, within: folder)
        } catch UsageError.pageExists {
            throw EditingError("There is a page of this kind with this title already. Choose another title.")
        } catch UsageError.noPageID {
            throw EditingError(
                "The page's address is made from its title. Choose one with letters a to z in it.")
        } catch UsageError.parishInParish {
            throw EditingError("A page of this kind cannot belong to a parish.")
        }
        guard let path else {
            throw EditingError(report.diagnostics.first?.message ?? "The site's own settings cannot be used.")
        }
        begun.insert(path)
        _ = try await source.site(after: SiteChanges(paths: [path]))
        return path
    }

    /// Throws away the page at `path` as its form shows it: one that was begun here and is kept nowhere else yet.
    ///
    /// Throws an `EditingError` where that cannot be.
    public func discard(_ path: String, version: String) async throws {
        let site = try await source.site(after: SiteChanges(paths: [path]))
        guard begun.contains(path), let place = scope.file(path), let file = try file(path, in: site) else {
            throw EditingError("Only a page that was begun here can be thrown away.")
        }
        guard file.version == version else {
            throw EditingError(
                "Somebody else has changed this page meanwhile. Load it anew, and look at it first.")
        }
        try FileWriting.removeFile(place)
        begun.remove(path)
        refused.remove(path)
        let others = site.site.pages.map(\.parsed.place.path).filter { $0 != path }
        let alone = try forgetPictures(of: path, keepingThoseOf: others)
        _ = try await source.site(after: SiteChanges(paths: Set([path] + alone)))
    }

    /// Puts a picture beside the page at `path`, made ready for a website, and gives the file's name.
    ///
    /// Throws an `EditingError` where that cannot be.
    public func addPicture(_ bytes: [UInt8], named name: String, beside path: String) async throws -> String {
        guard let place = scope.file(path), FileReading.exists(place), let slash = place.lastIndex(of: "/")
        else {
            throw EditingError("The page that this picture is for is not there any more.")
        }
        let picture = try PictureImport(workFolder: options.site + "/.waymark").add(
            bytes, named: name, to: String(place[..<slash]))
        let added = String(path[...(path.lastIndex(of: "/") ?? path.startIndex)] + picture.name)
        if picture.isNew || pictures[added] != nil { pictures[added, default: []].insert(path) }
        _ = try await source.site(after: SiteChanges(paths: [added]))
        return picture.name
    }

    /// Removes the pictures that were added for the page at `path` and that neither were added for another nor are named in one. Gives
    /// their paths.
    private func forgetPictures(of path: String, keepingThoseOf others: [String]) throws -> [String] {
        let mine = pictures.filter { $0.value.contains(path) }.keys.sorted()
        guard !mine.isEmpty else { return [] }
        for picture in mine { pictures[picture]?.remove(path) }
        let unclaimed = mine.filter { pictures[$0]?.isEmpty ?? true }
        for picture in unclaimed { pictures[picture] = nil }
        let texts = others.compactMap { other in
            RelativePath(other).flatMap { try? FileReading.bytes(at: $0, below: options.site) }
        }.map { String(decoding: $0, as: UTF8.self) }
        let alone = unclaimed.filter { picture in
            let name = picture.split(separator: "/").last ?? ""
            return !texts.contains { $0.contains(name) }
        }
        for place in alone.compactMap(scope.file) { try FileWriting.removeFile(place) }
        return alone
    }

    private func commit(_ path: String, title: String) throws -> String {
        guard let repository else { return "" }
        // One that somebody has taken away again cannot be committed.
        let beside = pictures.filter { picture, pages in
            pages.contains(path) && (scope.file(picture).map(FileReading.exists) ?? false)
        }.keys.sorted()
        refused.insert(path)
        let commit = try repository.commit([path] + beside, saying: "Edit \(title)")
        guard commit.isMade else { return commit.note }
        refused.remove(path)
        begun.remove(path)
        for picture in beside { pictures[picture] = nil }
        return commit.note
    }

    // MARK: The site

    private func page(at path: String, in site: EditableSite) -> Page? {
        site.site.pages.first { $0.parsed.place.path == path }
    }

    private func title(of path: String, in site: EditableSite) -> String {
        page(at: path, in: site)?.title ?? path
    }

    private func file(_ path: String, in site: EditableSite) throws -> PageFile? {
        guard let place = scope.file(path), let page = page(at: path, in: site) else { return nil }
        return PageFile(
            try FileReading.bytes(at: place), path: path, kind: page.kind, language: page.parsed.language)
    }

    private func changed(_ file: PageFile, _ edit: PageEdit) throws(RewritingFailure) -> [UInt8] {
        if let source = edit.source { return file.replaced(by: source) }
        return try file.changing(edit.fields.mapValues(\.to), text: edit.text?.to)
    }

    private func problems(
        _ preview: PagePreview, of bytes: [UInt8], like file: PageFile, in site: EditableSite
    ) -> [PageProblem] {
        guard let page = page(at: file.path, in: site) else { return [] }
        let changed = PageFile(bytes, path: file.path, kind: page.kind, language: page.parsed.language)
        let places = ProblemPlaces(changed)
        return preview.diagnostics.map(places.problem)
    }

    private func state(of path: String, in site: EditableSite) throws -> PageState? {
        guard let file = try file(path, in: site), let page = page(at: path, in: site) else { return nil }
        let places = ProblemPlaces(file)
        return PageState(
            site: site.site.configuration.title, path: path, version: file.version,
            kind: page.kind.label.text(in: page.parsed.language),
            address: site.site.configuration.base.link(page.address), fields: file.form.fields,
            values: file.values, text: file.text, source: file.source,
            problems: site.diagnostics.filter { $0.path == path }.map(places.problem),
            targets: Self.targets(in: site.site, for: page), original: try original(of: page, in: site.site),
            isBegun: begun.contains(path))
    }

    /// The page that `page` translates, with what is taken from it.
    private func original(of page: Page, in site: Site) throws -> PageState.Original? {
        guard let original = page.original.map({ site.pages[$0] }),
            let path = RelativePath(original.parsed.place.path)
        else { return nil }
        let file = PageFile(
            try FileReading.bytes(at: path, below: options.site), path: path.string, kind: original.kind,
            language: page.parsed.language)
        return PageState.Original(
            path: path.string, title: original.title, isInScope: scope.contains(path.string),
            inherited: file.values.filter { page.inheritedFields.contains($0.key) })
    }

    /// The pages that fields may name, by their titles in the page's language where they have one. An id that is not unique has its
    /// kind before it.
    private static func targets(in site: Site, for page: Page) -> [PageState.Target] {
        let (language, main) = (page.parsed.language, site.configuration.language)
        let pages = site.pages.filter { other in
            guard !other.parsed.isSection, other.parsed.status != .draft else { return false }
            return other.parsed.language == language
                || other.parsed.language == main
                    && !other.translations.contains { site.pages[$0].parsed.language == language }
        }
        let counts = Dictionary(pages.map { ($0.parsed.place.id, 1) }, uniquingKeysWith: +)
        return pages.map { page in
            let id = page.parsed.place.id
            return PageState.Target(
                id: counts[id] == 1 ? id : "\(page.kind.id)/\(id)", title: page.title, kind: page.kind.id)
        }.sortedByTitle(\.title)
    }

    private static func words(for failure: RewritingFailure, in file: PageFile) -> String {
        switch failure {
        case .unreadable:
            "The top of this page's file cannot be read, so nothing can be changed there. Ask whoever looks after the website to put it right."
        case .field(let name):
            "“\(file.form.fields.first { $0.name == name }?.label ?? name)” is written in this page's file in a way that cannot be changed "
                + "here. Ask whoever looks after the website to change it."
        }
    }
}

/// Why something cannot be done, in a sentence.
public struct EditingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The sentence.
    public let description: String

    /// Makes an error.
    public init(_ sentence: String) { description = sentence }
}

extension Optional where Wrapped == ContentFolder {
    /// The folder of a scope; nil for all of the content.
    init(scope: EditingScope) throws {
        self = scope.folder == "content/" ? nil : try ContentFolder(scope.folder, site: scope.site)
    }
}
