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
/// A path follows another after a zero byte, which no path holds; the first is the output's, those of folders end in `/`.
struct StrangersRecord {
    let path: String
    private let output: String

    init(in workFolder: WorkFolder, output: String) {
        path = workFolder.path + "/strangers"
        self.output = output
    }

    /// What was written last, if that was of this output.
    func read() -> Strangers? {
        guard let bytes = try? FileReading.bytes(at: path), bytes.last == 0 else { return nil }
        let parts = bytes.dropLast().split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        guard parts.first == output else { return nil }
        let paths = parts.dropFirst()
        return Strangers(
            files: paths.filter { !$0.hasSuffix("/") },
            folders: paths.filter { $0.hasSuffix("/") }.map { String($0.dropLast()) })
    }

    func write(_ strangers: Strangers) throws {
        guard read() != strangers else { return }
        let paths = [output] + strangers.files + strangers.folders.map { $0 + "/" }
        try FileWriting.replace(path, with: paths.map { Array($0.utf8) + [0] })
    }
}
