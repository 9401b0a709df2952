internal import Files

/// Where the cache of a site is kept, for this build of Waymark.
struct CacheStore: Sendable {
    /// Nil where there is to be no cache: it is not wanted, or this build of Waymark could not tell its own.
    private let file: CacheFile?
    private var contents = CacheFile.Contents()
    private let notify: @Sendable (String) -> Void

    /// Reads what earlier builds left; nothing, with a note, where that is damaged.
    init(_ options: BuildOptions) {
        notify = options.notify
        guard options.usesCache, let key = ProgramIdentity.current else {
            file = nil
            return
        }
        let file = CacheFile(path: options.workFolder + "/cache", key: key)
        self.file = file
        guard FileReading.exists(file.path) else { return }
        do {
            contents = try file.read()
        } catch {
            notify("The cache .waymark/cache is damaged, so it is ignored and everything is built anew.")
        }
    }

    /// What earlier builds left.
    var cache: BuildCache { contents.cache }

    /// Where this build should put the pages that it parses, if it is going to save the cache.
    func keeper() -> PageKeeper {
        guard let file else { return .nothing }
        do {
            guard contents.ends == nil else {
                try FileDraft.removeLeftover(of: file.path)
                return .memory
            }
            return .draft(try file.draft())
        } catch {
            note(error)
            return .nothing
        }
    }

    /// Keeps `cache`, whose new pages are where `keeper` put them, for the next build. Where that fails the website is none the
    /// worse, and a note says so.
    func save(_ cache: BuildCache, _ keeper: PageKeeper) {
        do {
            switch keeper {
            case .nothing: return
            case .memory: try file?.write(cache, replacing: contents)
            case .draft(let draft): try file?.finish(draft, cache)
            }
        } catch {
            note(error)
        }
    }

    /// Says that there will be no cache, and why.
    func note(_ error: any Error) {
        notify("The cache was not kept, so the next build will take longer. \(error)")
    }
}
