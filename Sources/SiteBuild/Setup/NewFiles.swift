internal import Files

/// Files that are written all together, or not at all, and never over another.
struct NewFiles {
    /// The folder that they go to.
    let folder: String
    /// What messages call it.
    let name: String

    /// Throws a `UsageError` that names the first file that is there already, or whose folder is a link or a file.
    func refuseOverwriting(_ files: [StarterFile]) throws {
        for file in files {
            for parent in Self.parents(of: file.path) where FileReading.exists(folder + "/" + parent) {
                guard !FileReading.isLink(folder + "/" + parent) else { throw UsageError.linkedPart(parent) }
                guard FileReading.isFolder(folder + "/" + parent) else {
                    throw UsageError.fileExists(parent, folder: name)
                }
            }
            guard !FileReading.exists(folder + "/" + file.path) else {
                throw UsageError.fileExists(file.path, folder: name)
            }
        }
    }

    /// Writes `files`. What was written of them is taken away again where one cannot be.
    func write(_ files: [StarterFile]) throws {
        try refuseOverwriting(files)
        var undo: [() throws -> Void] = []
        do {
            try makeFolders([""] + files.flatMap { Self.parents(of: $0.path) }, &undo)
            for file in files {
                let path = folder + "/" + file.path
                try FileWriting.create(file.bytes, at: path)
                undo.append { try FileWriting.removeFile(path) }
            }
        } catch {
            for step in undo.reversed() { try? step() }
            throw error
        }
    }

    private func makeFolders(_ names: [String], _ undo: inout [() throws -> Void]) throws {
        for name in names {
            let path = name.isEmpty ? folder : folder + "/" + name
            guard !FileReading.isFolder(path) else { continue }
            try FileWriting.makeFolder(path)
            undo.append { FileWriting.removeEmptyFolder(path) }
        }
    }

    /// The folders above a file, from the top down: `a` and `a/b` for `a/b/c`.
    private static func parents(of path: String) -> [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}
