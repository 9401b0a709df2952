internal import Files

/// A folder of this machine.
struct FolderDestination: SteppedDestination {
    /// Its absolute path; it need not exist.
    let path: String

    func survey(_ site: BuiltSite) throws -> Survey {
        guard FileReading.isFolder(path) else {
            return Survey(manifest: nil, files: [], differing: Set(site.paths))
        }
        let files = Set(try FolderListing.everything(below: path).files).subtracting([Self.passing])
        let differing = try site.paths.filter { try !files.contains($0) || differs($0, site) }
        return Survey(
            manifest: try OutputManifest(folder: path), files: files, differing: Set(differing))
    }

    private func differs(_ name: String, _ site: BuiltSite) throws -> Bool {
        let file = path + "/" + name
        guard let wanted = site.files[name], FileReading.size(of: file) == wanted.size else { return true }
        return PublishedFile(try FileReading.bytes(at: file)) != wanted
    }

    func send(_ paths: [String], of site: BuiltSite) throws {
        for name in paths { try put(try site.bytes(of: name), at: name) }
    }

    func write(_ manifest: OutputManifest) throws { try put(manifest.bytes, at: OutputManifest.name) }

    func remove(_ files: [String], emptying folders: [String]) throws {
        for name in files { try FileWriting.removeFile(path + "/" + name) }
        for name in folders { FileWriting.removeEmptyFolder(path + "/" + name) }
    }

    /// What a file is called before it is whole. One name for all, so that a stop leaves one at most, for the next to write over.
    private static let passing = ".waymark.new"

    /// Readers see the old file until the new one is whole.
    private func put(_ bytes: [UInt8], at name: String) throws {
        let slash = name.lastIndex(of: "/") ?? name.startIndex
        try FileWriting.makeFolder(slash == name.startIndex ? path : path + "/" + name[..<slash])
        try FileWriting.write(bytes, to: path + "/" + Self.passing)
        try FileWriting.rename(path + "/" + Self.passing, to: path + "/" + name)
    }
}
