internal import CEmbeddedFiles

/// The files of `starters/`, which the command carries inside itself.
enum StarterFiles {
    /// The files of the folder `starters/<name>/`: their paths below it, and their bytes, sorted by path.
    static func files(in name: String) -> [StarterFile] {
        (0..<waymark_starter_file_count()).compactMap { index in
            let file = unsafe waymark_starter_file(index)
            let path = unsafe String(cString: file.path)
            guard path.hasPrefix(name + "/") else { return nil }
            let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
            return StarterFile(path: String(path.dropFirst(name.utf8.count + 1)), bytes: bytes)
        }
    }
}

/// A file that Waymark writes for the owner of a site.
struct StarterFile: Sendable, Hashable {
    /// Its path below the site folder.
    let path: String
    /// What stands in it.
    let bytes: [UInt8]
}
