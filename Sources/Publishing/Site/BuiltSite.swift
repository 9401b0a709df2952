package import Files

/// A website as `waymark build` left it, every file of it read and found to be what the list in it says.
package struct BuiltSite: Sendable {
    /// The folder that holds it, an absolute path.
    package let folder: String
    /// Every file that Waymark made, but the list itself.
    package let manifest: OutputManifest
    /// The same with their sizes.
    let files: [String: PublishedFile]
    /// The paths, sorted by their bytes.
    let paths: [String]

    /// Reads the website in `folder`.
    ///
    /// Throws `PublishingError` where there is none, where Waymark did not make it, or where it was changed since.
    package init(folder: String) throws {
        guard FileReading.isFolder(folder), FileReading.exists(folder + "/" + OutputManifest.name) else {
            let isEmpty = try !FileReading.isFolder(folder) || Self.isBare(folder)
            throw isEmpty ? PublishingError.notBuilt(folder: folder) : .notWaymarks(folder: folder)
        }
        guard let manifest = try OutputManifest(folder: folder) else {
            throw PublishingError.notWaymarks(folder: folder)
        }
        self.folder = folder
        self.manifest = manifest
        paths = manifest.files.keys.sorted(by: FolderListing.precedes)
        var files: [String: PublishedFile] = [:]
        files.reserveCapacity(paths.count)
        for path in paths {
            guard let bytes = Self.bytes(of: folder + "/" + path) else {
                throw PublishingError.changedSinceBuild(folder: folder, file: path)
            }
            let file = PublishedFile(bytes)
            guard file.hash == manifest.files[path] else {
                throw PublishingError.changedSinceBuild(folder: folder, file: path)
            }
            files[path] = file
        }
        self.files = files
    }

    /// The bytes of the file at `path`, one of the website's.
    func bytes(of path: String) throws -> [UInt8] { try FileReading.bytes(at: folder + "/" + path) }

    /// Links are not followed: what they lead to is not part of the website.
    private static func bytes(of path: String) -> [UInt8]? {
        FileReading.isLink(path) ? nil : try? FileReading.bytes(at: path)
    }

    /// Whether there is nothing in the folder but what git and hosts expect beside a site.
    private static func isBare(_ folder: String) throws -> Bool {
        try FolderListing.everything(below: folder).files.allSatisfy(OutputPlace.isWelcome)
    }
}
