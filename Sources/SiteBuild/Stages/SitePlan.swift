internal import Diagnostics
internal import Files
internal import FrontMatter
internal import SiteModel
internal import Theme

/// Everything that is to be written.
struct SitePlan: Sendable {
    /// Where the coverage page lives.
    static let coverageAddress = "coverage/"
    /// Where what is new is told, below the root of a language.
    static let newsAddress = "whats-new/"
    /// Where the whole toolkit lies as one page, below the root of a language.
    static let printAddress = "print/"

    /// The addresses of the pages that Waymark makes of the whole site and that search engines should know: home pages that
    /// no author wrote, coverage, what is new, the printed document.
    static func overviews(_ site: Site, _ outline: SiteOutline) -> [String] {
        let planner = Planner(site: site, outline: outline)
        let languages = site.configuration.languages.filter(planner.hasPages)
        return (outline.coverage.rows.isEmpty ? [] : [coverageAddress])
            + languages.flatMap { language in
                let root = site.configuration.root(of: language)
                return (site.home(in: language) == nil ? [root] : [])
                    + (outline.latest(language: language).isEmpty ? [] : [root + newsAddress])
                    + (planner.hasPrint(in: language) ? [root + printAddress] : [])
            }
    }

    let jobs: [OutputJob]
    /// Where two things would be written to one path, or a file where a folder is needed.
    let collisions: [Diagnostic]

    /// Plans the output of a site: its pages, its lists, and what machines read.
    init(site: Site, outline: SiteOutline, theme: Theme) {
        var planner = Planner(site: site, outline: outline)
        planner.addPages()
        planner.addLists()
        planner.addSearchPages()
        planner.addCoverage()
        planner.addNews()
        planner.addPrint()
        planner.addFeeds()
        planner.addFiles(theme)
        planner.add("404.html", .notFound)
        for file in MachineFile.allCases { planner.add(file.rawValue, .machineFile(file)) }
        jobs = planner.jobs
        collisions = PathCollisions(jobs: jobs, site: site).diagnostics()
    }
}

/// Collects jobs.
private struct Planner {
    let site: Site
    let outline: SiteOutline
    var jobs: [OutputJob] = []

    init(site: Site, outline: SiteOutline) {
        self.site = site
        self.outline = outline
        jobs.reserveCapacity(site.pages.count + 256)
    }

    /// One page for each of the authors', more where the list below it is long, and one for each old address.
    mutating func addPages() {
        let lists = Set(site.kindLists.compactMap(\.page))
        for (index, page) in site.pages.enumerated() where page.isPublished {
            for alias in page.aliases {
                add(alias.hasSuffix("/") ? alias + "index.html" : alias, .redirect(to: index))
            }
            guard !lists.contains(index) else { continue }
            for part in ListPart.parts(of: outline.list(below: index)) {
                addPart(part, at: page.address, .document(index, part: part))
            }
        }
        for language in site.configuration.languages where site.home(in: language) == nil {
            guard hasPages(in: language) else { continue }
            let root = site.configuration.root(of: language)
            add(root + "index.html", .home(language: language))
        }
    }

    /// The default language always has its home and its search page.
    func hasPages(in language: String) -> Bool {
        language == site.configuration.language || !outline.allPages(language: language).isEmpty
    }

    mutating func addLists() {
        for (number, list) in site.kindLists.enumerated() {
            for part in ListPart.parts(of: outline.list(ofKind: list)) {
                addPart(part, at: list.address, .kindList(number, part: part))
            }
        }
    }

    mutating func addSearchPages() {
        guard site.configuration.hasSearch else { return }
        for language in site.configuration.languages {
            guard hasPages(in: language) else { continue }
            let address = site.configuration.root(of: language) + "search/"
            for part in ListPart.parts(of: outline.lettered(outline.allPages(language: language))) {
                addPart(part, at: address, .search(language: language, part: part))
            }
        }
    }

    /// The coverage page, where any kind ought to be put into practice; the parishes are its long list.
    mutating func addCoverage() {
        guard !outline.coverage.rows.isEmpty else { return }
        let parishes = outline.coverage.parishes.map {
            ListedPage(section: .none, group: nil, page: $0, how: nil)
        }
        for part in ListPart.parts(of: parishes) {
            addPart(part, at: SitePlan.coverageAddress, .coverage(part: part))
        }
    }

    mutating func addNews() {
        for language in site.configuration.languages {
            let news = outline.news(language: language)
            guard !news.isEmpty else { continue }
            let address = site.configuration.root(of: language) + SitePlan.newsAddress
            for part in ListPart.parts(of: news) {
                addPart(part, at: address, .news(language: language, part: part))
            }
        }
    }

    mutating func addPrint() {
        for language in site.configuration.languages where hasPages(in: language) && hasPrint(in: language) {
            let address = site.configuration.root(of: language) + SitePlan.printAddress
            add(address + "index.html", .print(language: language))
        }
    }

    /// Whether there is anything to print.
    func hasPrint(in language: String) -> Bool {
        !PrintOutline(site: site, outline: outline, language: language).isEmpty
    }

    /// A feed for each language, for each list, and for each page that others belong to.
    mutating func addFeeds() {
        for language in site.configuration.languages where hasPages(in: language) {
            add(site.configuration.root(of: language) + AtomFeed.fileName, .feed(.language(language)))
        }
        for (number, list) in site.kindLists.enumerated() {
            add(list.address + AtomFeed.fileName, .feed(.list(number)))
        }
        for index in site.pages.indices where outline.hasFeed(index) {
            // Whoever subscribed to it at an earlier address goes on getting it: feed readers follow no page that leads on.
            for address in [site.pages[index].address]
                + site.pages[index].aliases.filter({ $0.hasSuffix("/") })
            {
                add(address + AtomFeed.fileName, .feed(.belonging(to: index)))
            }
        }
    }

    mutating func addFiles(_ theme: Theme) {
        for asset in theme.assets { add(asset.path.string, .bytes(asset.bytes)) }
        for file in site.files { add(file.path, .file(file.path)) }
        guard let host = site.configuration.host else { return }
        for file in HostFiles(site: site, host: host).files {
            add(file.path, .bytes(Array(file.text.utf8)))
        }
    }

    mutating func addPart(_ part: ListPart, at address: String, _ content: OutputJob.Content) {
        add(part.number == 1 ? address + "index.html" : "\(address)\(part.number)/index.html", content)
    }

    mutating func add(_ path: String, _ content: OutputJob.Content) {
        guard let path = RelativePath(path) else { return }
        jobs.append(OutputJob(path: path, content: content))
    }
}
