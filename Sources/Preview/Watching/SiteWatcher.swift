internal import LoopbackServer
internal import SiteBuild
internal import Synchronization

/// A thread that watches a site's files.
final class SiteWatcher: Sendable {
    private let watch: Mutex<SiteWatch>

    /// Watches the site at `site`, an absolute path, from now on.
    init(_ site: String) throws { watch = Mutex(try SiteWatch.of(site)) }

    /// Tells of changes until `stop` is set, and then nil.
    func start(until stop: Event, _ tell: @escaping @Sendable (SiteChanges?) -> Void) {
        SystemThread.start { [self] in
            watch.withLock { watch in
                while let changes = watch.next(until: stop) { tell(changes) }
            }
            tell(nil)
        }
    }
}
