internal import Files
internal import LoopbackServer
public import SiteBuild
internal import Synchronization

/// A site that is shown while it is written: its state, brought up to date one change after the other.
public final class PreviewSession: Sendable {
    /// The site folder, an absolute path.
    public let site: String
    /// Given whenever the state is another.
    let changed = ChangeSignal()

    private let current: Mutex<PreviewState>
    private let requests: AsyncStream<Request>
    private let request: AsyncStream<Request>.Continuation
    private let live: LiveSite
    private let watcher: SiteWatcher
    /// Tells this run's versions from another's.
    private let run: String

    private struct Request: Sendable {
        let changes: SiteChanges
        /// Told of the state that has come of it.
        var done: (@Sendable (PreviewState) -> Void)?
    }

    /// Reads the site for the first time.
    ///
    /// Throws a `UsageError` or a `FileError` where there is no site to be shown, or its folders cannot be watched.
    public init(_ options: BuildOptions) async throws {
        site = options.site
        // Before anything is read, so that no change is missed.
        watcher = try SiteWatcher(options.site)
        var live = LiveSite(options)
        let build = try await live.update(.everything)
        self.live = live
        run = String(UInt64.random(in: 0 ... .max), radix: 36)
        current = Mutex(
            PreviewState(version: run + "-0", build: build, shown: Self.good(build), failure: nil))
        (requests, request) = AsyncStream.makeStream()
    }

    /// The state as it is now.
    public var state: PreviewState { current.withLock { $0 } }

    /// Tells that files have changed, and gives the state once it has followed.
    public func refresh(_ changes: SiteChanges) async -> PreviewState {
        await withCheckedContinuation { continuation in
            let told = request.yield(Request(changes: changes) { continuation.resume(returning: $0) })
            if case .enqueued = told { return }
            continuation.resume(returning: state)
        }
    }

    /// Brings the state up to date with the files, until `stop` is set.
    func follow(until stop: Event) async {
        watcher.start(until: stop) { [request] changes in
            if let changes { request.yield(Request(changes: changes)) } else { request.finish() }
        }
        var live = live
        var number = 0
        for await request in requests {
            let old = state
            do {
                let build = try await live.update(request.changes) { files in
                    guard old.isCurrent else { return }
                    number += 1
                    set(
                        PreviewState(
                            version: "\(run)-\(number)", build: old.build, shown: files, failure: nil))
                }
                if let build {
                    number += 1
                    set(
                        PreviewState(
                            version: Self.good(build) == nil && old.shown != nil
                                ? old.version : "\(run)-\(number)", build: build,
                            shown: Self.good(build) ?? old.shown, failure: nil))
                } else if old.failure != nil {
                    set(PreviewState(version: old.version, build: old.build, shown: old.shown, failure: nil))
                }
            } catch {
                set(PreviewState(version: old.version, build: nil, shown: old.shown, failure: "\(error)"))
            }
            request.done?(state)
        }
    }

    private func set(_ state: PreviewState) {
        current.withLock { $0 = state }
        changed.give()
    }

    private static func good(_ build: LiveBuild?) -> LiveFiles? {
        guard let build, !build.report.hasErrors else { return nil }
        return build.files
    }
}
