internal import Files
internal import Synchronization

/// Where encoded pages go that were parsed just now.
///
/// A site of 10,000 pages comes to 100 MB of them, so those of a first build go to the disk at once.
enum PageKeeper: Sendable {
    /// Nowhere: no cache will be written.
    case nothing
    /// Into memory, to be added to the cache that is there, or to be written with it anew where they are many.
    case memory
    /// Into a cache that is written anew.
    case draft(CacheDraft)

    /// False where encoding a page would be for nothing.
    var keepsAnything: Bool { if case .nothing = self { false } else { true } }

    /// Gives up a draft, and with it the room that it takes. False where there is none.
    func drop() -> Bool {
        guard case .draft(let draft) = self else { return false }
        draft.drop()
        return true
    }

    func keep(_ bytes: [UInt8]) -> BuildCache.Encoded {
        switch self {
        case .nothing: .dropped
        case .memory: .new(bytes)
        case .draft(let draft): draft.keep(bytes)
        }
    }
}

/// A cache's file that is written anew, its pages before anything else.
final class CacheDraft: Sendable {
    private let file: FileDraft
    private let failure = Mutex<(any Error)?>(nil)

    /// Begins the file in which `header` bytes come before the pages.
    init(path: String, header: Int) throws {
        file = try FileDraft(of: path, reserving: header)
    }

    /// Adds a page. Where that fails nothing is kept, and `finish` tells why. Safe to call from many threads.
    func keep(_ bytes: [UInt8]) -> BuildCache.Encoded {
        do {
            return .drafted(try file.append(bytes))
        } catch {
            failure.withLock { $0 = error }
            return .dropped
        }
    }

    /// Removes what was written; nothing may be kept or finished after that.
    func drop() { file.drop() }

    /// Where the pages end.
    var end: Int { file.count }

    /// Writes what comes after the pages and what comes before them, and puts the file in its place.
    func finish(_ tail: [UInt8], header: [UInt8]) throws {
        if let error = failure.withLock({ $0 }) { throw error }
        _ = try file.append(tail)
        try file.write(header, at: 0)
        try file.publish()
    }
}
