/// What Waymark did not make in an output, and all folders there that hold nothing else.
public struct Strangers: Sendable, Hashable {
    /// Files, by path, sorted.
    let files: [String]
    /// Folders, those above before those in them.
    let folders: [String]
}

/// The strangers that the live output and the spare both held when they last changed places, kept in the work folder so that the
/// next build need not look into every folder.
///
/// It is of two folders as they were then, which it knows by their manifests: where a manifest is another file, or anything about it
/// was changed since, the record says nothing.
struct StrangersRecord {
    /// What was recorded.
    struct Contents: Sendable, Hashable {
        let strangers: Strangers
        /// The manifests of the two folders; nil for what was not there.
        let live: FileIdentity?
        let spare: FileIdentity?
    }

    private let path: String

    init(in workFolder: WorkFolder) {
        path = workFolder.path + "/strangers"
    }

    /// What was written last. Each part ends in a zero byte, which no path holds; the first two are the manifests', paths of
    /// folders end in `/`.
    func read() -> Contents? {
        guard let bytes = try? FileReading.bytes(at: path), bytes.last == 0 else { return nil }
        let parts = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count >= 2 else { return nil }
        let paths = parts.dropFirst(2)
        return Contents(
            strangers: Strangers(
                files: paths.filter { !$0.hasSuffix("/") },
                folders: paths.filter { $0.hasSuffix("/") }.map { String($0.dropLast()) }),
            live: FileIdentity(parts[0]), spare: FileIdentity(parts[1]))
    }

    func write(_ contents: Contents) throws {
        let (strangers, manifests) = (contents.strangers, [contents.live, contents.spare])
        let parts =
            manifests.map { $0?.description ?? "" } + strangers.files + strangers.folders.map { $0 + "/" }
        try FileWriting.replace(path, with: parts.map { Array($0.utf8) + [0] })
    }
}
