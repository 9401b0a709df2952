internal import LoopbackServer
internal import Synchronization

/// A thread that watches a site's files and tells a session of each change.
final class SiteWatcher: Sendable {
    private let watch: Mutex<SiteWatch>

    /// Watches the site at `site`, an absolute path, from now on.
    init(_ site: String) throws { watch = Mutex(try SiteWatch.of(site)) }

    /// Tells `session` of changes until `stop` is set, and then ends it.
    func start(telling session: PreviewSession, until stop: Event) {
        SystemThread.start { [self] in
            watch.withLock { watch in
                while let changes = watch.next(until: stop) { session.note(changes) }
            }
            session.end()
        }
    }
}
