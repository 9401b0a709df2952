internal import Files

/// Where the cache of a site is kept, for this build of Waymark.
struct CacheStore {
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

    /// Keeps `cache` for the next build. Where that fails the website is none the worse, and a note says so.
    func save(_ cache: BuildCache) {
        do {
            try file?.write(cache, replacing: contents)
        } catch {
            notify("The cache was not kept, so the next build will take longer. \(error)")
        }
    }
}
