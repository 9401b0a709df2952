internal import Diagnostics
internal import FrontMatter

/// Makes a site of parsed pages: every reference and link found or reported, both ways.
public struct SiteResolver {
    private let configuration: SiteConfiguration
    private let parsed: [ParsedPage]
    private let files: [ContentFile]
    private let isPublished: [Bool]
    /// What translations take from their originals.
    private let origins: [Int: Inheritance.Origin]
    /// The pages of folders, in every language, by their address without it.
    private let sectionsByAddress: [String: [Int]]
    private var diagnostics: [Diagnostic] = []

    /// Resolves the whole site.
    ///
    /// `pages` and `files` are sorted by path. Drafts are part of the site only with `includingDrafts`; they are
    /// checked in any case. Diagnostics of single files are not repeated here.
    public static func resolve(
        _ pages: [ParsedPage], files: [ContentFile], configuration: SiteConfiguration, includingDrafts: Bool
    ) -> ResolvedSite {
        var resolver = SiteResolver(
            pages, files: files, configuration: configuration, includingDrafts: includingDrafts)
        let (site, links) = resolver.siteWithoutTexts()
        return ResolvedSite(
            site, origins: resolver.origins, diagnostics: resolver.diagnostics, links: links)
    }

    private init(
        _ pages: [ParsedPage], files: [ContentFile], configuration: SiteConfiguration, includingDrafts: Bool
    ) {
        let defaults = FolderDefaults(pages, kinds: configuration.kinds)
        let inheritance = Inheritance(defaults.applied(to: pages), configuration: configuration)
        diagnostics = defaults.diagnostics + inheritance.diagnostics
        let parsed = inheritance.pages
        self.parsed = parsed
        origins = inheritance.origins
        sectionsByAddress = Dictionary(grouping: parsed.indices.filter { parsed[$0].isSection }) {
            parsed[$0].place.address
        }
        self.files = files
        self.configuration = configuration
        isPublished = Inheritance.isPublished(
            pages, configuration: configuration, includingDrafts: includingDrafts)
    }

    /// The site with all that follows from anything but the texts of pages, and what their links are to be found with.
    private mutating func siteWithoutTexts() -> (Site, LinkResolver) {
        let directory = PageDirectory(parsed, configuration: configuration)
        diagnostics += directory.diagnostics
        var pages = parsed.indices.map { page($0) }
        let lists = kindLists(pages)
        let addresses = enterAddresses(&pages, lists: lists)
        let links = resolveReferences(&pages, directory: directory, addresses: addresses, lists: lists)
        shareFiles(&pages)
        findOwners(&pages, directory: directory)
        diagnostics += ReferenceCircles(pages: pages, kinds: configuration.kinds.kinds).diagnostics()
        invertCitations(&pages)
        relatePages(&pages)
        let site = Site(configuration: configuration, pages: pages, files: files, kindLists: lists)
        diagnostics +=
            unknownFolders() + Coverage(site).gaps() + LogoCheck.diagnostics(configuration, files: files)
            + TrustedFolderCheck.diagnostics(configuration, pages: parsed, files: files)
        if configuration.linksTerms { diagnostics += Glossary(site).diagnostics }
        return (site, links)
    }

    private func page(_ index: Int) -> Page {
        let page = parsed[index]
        let kind = configuration.kinds.kind(page.kind) ?? KindTable.plainPage
        return Page(
            parsed: page, kind: kind, address: configuration.root(of: page.language) + page.place.address,
            isPublished: isPublished[index])
    }

    /// One list for each kind that has a folder and pages, in each language, or that an author wrote a page for.
    private func kindLists(_ pages: [Page]) -> [KindList] {
        var lists: [KindList] = []
        for language in configuration.languages {
            for kind in configuration.kinds.kinds where !kind.folder.isEmpty {
                let address = configuration.root(of: language) + kind.folder + "/"
                let written = pages.firstIndex {
                    $0.address == address && $0.isPublished && $0.parsed.isSection
                }
                let hasPages = pages.contains {
                    $0.kind.id == kind.id && $0.parsed.language == language && $0.isPublished
                        && !$0.parsed.isSection
                }
                guard hasPages || written != nil else { continue }
                lists.append(KindList(kind: kind.id, language: language, address: address, page: written))
            }
        }
        return lists
    }

    private mutating func enterAddresses(_ pages: inout [Page], lists: [KindList]) -> AddressBook {
        var book = AddressBook()
        let listAddresses = Set(lists.map(\.address))
        for (index, page) in pages.enumerated() where page.isPublished {
            if listAddresses.contains(page.address), !page.parsed.isSection {
                diagnostics.append(
                    Diagnostic(
                        SiteRule.addressCollision, path: page.parsed.place.path, position: nil,
                        message: "The address /\(page.address) is that of a list. Write this page as "
                            + "content/\(page.address)index.md, or give the file another name."))
            } else {
                book.add(page.parsed, index: index, at: page.address)
            }
        }
        for file in files { book.add(file) }
        for index in pages.indices where pages[index].isPublished {
            pages[index].aliases = parsed[index].aliases.compactMap { book.add($0, of: parsed[index]) }
        }
        diagnostics += book.diagnostics
        return book
    }

    private mutating func resolveReferences(
        _ pages: inout [Page], directory: PageDirectory, addresses: AddressBook, lists: [KindList]
    ) -> LinkResolver {
        let references = ReferenceResolver(
            pages: parsed, isPublished: isPublished, translations: Set(origins.keys), directory: directory,
            kinds: configuration.kinds)
        var links = LinkResolver(
            pages: parsed, pagesByAddress: addresses.pages, files: files, lists: Set(lists.map(\.address)),
            references: references)
        for index in pages.indices {
            pages[index].outgoing = links.references.citations(of: index)
            pages[index].files = links.files(of: index)
            pages[index].translations = translations(of: index, directory: directory, pages: pages)
        }
        diagnostics += links.takeDiagnostics()
        return links
    }

    /// The files that a translation takes from its original are found, and reported, there.
    private func shareFiles(_ pages: inout [Page]) {
        for (index, origin) in origins {
            pages[index].original = origin.page
            pages[index].inheritedFields = origin.fields
            for (field, file) in pages[origin.page].files where origin.fields.contains(field) {
                pages[index].files[field] = file
            }
        }
    }

    private func translations(of index: Int, directory: PageDirectory, pages: [Page]) -> [Int] {
        guard configuration.languages.count > 1 else { return [index] }
        let page = parsed[index]
        let all =
            page.isSection
            ? sectionsByAddress[page.place.address] ?? []
            : directory.translations(of: page)
        return configuration.languages.compactMap { language in
            all.first { parsed[$0].language == language && isPublished[$0] }
        }
    }

    /// A page belongs to what its front matter names, else to the page whose folder it lies in.
    private mutating func findOwners(_ pages: inout [Page], directory: PageDirectory) {
        var missing: Set<String> = []
        for kind in configuration.kinds.kinds {
            guard let relationName = kind.gathers else { continue }
            for index in pages.indices {
                let page = pages[index]
                if let named = page.outgoing.first(where: {
                    page.kind.relations[$0.relation].name == relationName
                }) {
                    pages[index].owner = isPublished[named.page] ? named.page : nil
                    checkFolder(of: page.parsed, owner: parsed[named.page], relation: relationName, kind)
                } else if let id = page.parsed.place.folderID(in: kind.folder),
                    page.parsed.place.id != id || page.kind.id != kind.id
                {
                    let key = PageDirectory.Key(kind: kind.id, id: id)
                    let owner = directory.page(key, for: page.parsed.language, in: parsed)
                    pages[index].owner = owner.flatMap { isPublished[$0] ? $0 : nil }
                    if owner == nil, missing.insert(id).inserted {
                        let folder = "content/\(kind.folder)/\(id)"
                        diagnostics.append(
                            Diagnostic(
                                SiteRule.missingParish, path: page.parsed.place.path, position: nil,
                                message:
                                    "\(folder) has no page of its own. Add \(folder)/index.md with a title."))
                    }
                }
            }
        }
    }

    /// A page in one parish's folder cannot give itself to another.
    private mutating func checkFolder(
        of page: ParsedPage, owner: ParsedPage, relation: String, _ kind: Kind
    ) {
        guard let id = page.place.folderID(in: kind.folder), id != owner.place.id else { return }
        let written = page.references.first { $0.relation == relation }
        diagnostics.append(
            Diagnostic(
                SiteRule.foreignParish, path: written?.path ?? page.place.path,
                position: written?.reference.position,
                message:
                    "This page lies in the folder of \(id), so it cannot belong to \(owner.place.id). Remove this line, or "
                    + "have the page moved to content/\(kind.folder)/\(owner.place.id)/."))
    }

    /// A folder whose name is nearly that of a kind's makes plain pages of what was meant as that kind.
    private func unknownFolders() -> [Diagnostic] {
        let kinds = configuration.kinds
        let folders = Set(parsed.filter { $0.kind == KindTable.pageID }.compactMap(\.place.folders.first))
        return folders.sorted().compactMap { folder in
            guard PageID.isValid(folder), kinds.kind(inFolder: folder) == nil else { return nil }
            let known = kinds.kinds.map(\.folder).filter { !$0.isEmpty }
            let near = kinds.kind(folder)?.folder ?? NearestName.suggestion(for: folder, among: known)
            guard let near, !near.isEmpty else { return nil }
            return Diagnostic(
                SiteRule.unknownFolder, path: "content/" + folder, position: nil,
                message:
                    "The pages in this folder are plain pages. If they are meant to be of another kind, name the folder \(near)."
            )
        }
    }

    private func invertCitations(_ pages: inout [Page]) {
        for index in pages.indices where isPublished[index] {
            for citation in pages[index].outgoing where isPublished[citation.page] {
                let back = Citation(relation: citation.relation, page: index, how: citation.how)
                pages[citation.page].incoming.append(back)
            }
        }
    }

    private func relatePages(_ pages: inout [Page]) {
        for kind in configuration.kinds.kinds {
            guard let relationName = kind.relatedBy,
                let relation = kind.relations.firstIndex(where: { $0.name == relationName })
            else { continue }
            for language in configuration.languages {
                let members = pages.indices.compactMap { index -> RelatedPages.Member? in
                    let page = pages[index]
                    guard page.kind.id == kind.id, page.parsed.language == language, page.isPublished,
                        !page.parsed.isSection
                    else { return nil }
                    let targets = page.outgoing.filter { $0.relation == relation }.map(\.page).sorted()
                    return RelatedPages.Member(page: index, id: page.parsed.place.id, targets: targets)
                }
                for (page, related) in RelatedPages(members).all() { pages[page].related = related }
            }
        }
    }
}

extension ContentPath {
    /// The folder below `folder` that the file lies in: `ash` for `parishes/ash/seed-swap.md` and `parishes`.
    func folderID(in folder: String) -> String? {
        folders.count >= 2 && folders[0] == folder ? folders[1] : nil
    }
}
