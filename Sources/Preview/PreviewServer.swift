public import LoopbackServer
internal import SiteBuild

/// The preview of a site: a server on this machine that shows the site as its files say, and follows them.
public final class PreviewServer: Sendable {
    /// The site and its state.
    public let session: PreviewSession
    private let server: LoopbackServer
    private let stop: Event

    /// Makes a server on `port`, or on the next of some that no other program has; port 0 is any that is free.
    ///
    /// Throws a `ServerError`.
    public init(_ session: PreviewSession, port: UInt16, tries: Int = 20) throws {
        self.session = session
        server = try LoopbackServer(port: port, tries: tries)
        stop = try Event()
    }

    /// The port that it listens on.
    public var port: UInt16 { server.port }

    /// The address of the site's home page.
    public var address: String { "http://127.0.0.1:\(port)\(session.state.shown?.basePath ?? "/")" }

    /// Answers requests and follows the files until SIGINT or SIGTERM, or `end`.
    ///
    /// `routes` answer besides the site. `began` is told once requests are answered.
    public func run(adding routes: [Route] = [], began: () -> Void = {}) async {
        stop.setOnStop()
        server.start(Router(SiteHandler(session: session).routes() + routes))
        began()
        await session.follow(until: stop)
        server.end()
    }

    /// Ends what `run` does.
    public func end() { stop.set() }
}
