/// One copy of the website on the disk: the live output, or the spare.
public struct SiteCopy: Sendable {
    /// The folder that holds it, whether it exists or not.
    let folder: String
    /// What Waymark put there; empty where it put nothing.
    let manifest: OutputManifest
    /// Whether there is a manifest that could be read.
    let isWhole: Bool
    /// When the manifest, the last of its files, was written, in nanoseconds since 1970.
    private let written: Int64
    /// Its manifest as a file; nil where there is none.
    let identity: FileIdentity?
    /// What else it held when it was made, where that is known.
    let recorded: Strangers?

    /// The copy in `folder`, of which `record` may know something.
    init(folder: String, _ record: StrangersRecord.Contents?) throws {
        self.folder = folder
        let status = FileStatus(folder + "/" + OutputManifest.name)
        let read = try OutputManifest(folder: folder)
        manifest = read ?? OutputManifest()
        isWhole = read != nil
        written = status?.modified ?? 0
        identity = status?.identity
        let isKnown = identity.map { ($0 == record?.live || $0 == record?.spare) && $0.isOfThePast } ?? false
        recorded = isWhole && isKnown ? record?.strangers : nil
    }

    /// The website that is published at `place`.
    public init(publishedAt place: OutputPlace) throws {
        try self.init(folder: place.output, place.record.read())
    }

    /// How many files Waymark put there.
    public var fileCount: Int { manifest.files.count }

    /// Whether `file` is there, at `path`, as the manifest says it should be.
    ///
    /// A file of the right size that is older than the manifest is believed; one that somebody has written to since
    /// is read.
    public func holds(_ published: PublishedFile, at path: String) -> Bool {
        guard manifest.files[path] == published.hash else { return false }
        let file = folder + "/" + path
        guard let status = FileStatus(file), status.isRegular, status.size == published.size else {
            return false
        }
        if status.modified < written { return true }
        return (try? FileReading.bytes(at: file)).map(PublishedFile.init) == published
    }

    /// What is in the folder, but not put there by Waymark and not what a host or git expects, by path.
    public func reportedStrangers() throws -> [String] {
        try strangers().files.filter { !OutputPlace.isWelcome($0) }
    }

    /// Everything in the folder that Waymark did not put there.
    ///
    /// A folder into which nothing came since the manifest was written, and from which nothing went, is not looked into where it
    /// is known what it held then.
    func strangers() throws -> Strangers {
        guard FileReading.isFolder(folder) else { return Strangers(files: [], folders: []) }
        var search = StrangersSearch(folder, manifest: manifest)
        if let recorded, let identity {
            try search.lookIntoWhatChanged(since: identity.changed, recorded)
        } else {
            try search.lookBelow("")
        }
        return search.found
    }
}

/// One file of a website.
public struct PublishedFile: Sendable, Hashable {
    /// The fingerprint of its content.
    public let hash: ContentHash
    /// Its size in bytes.
    public let size: Int

    /// Makes a file, as read back from a cache.
    public init(hash: ContentHash, size: Int) {
        self.hash = hash
        self.size = size
    }

    /// The file that holds `bytes`.
    public init(_ bytes: [UInt8]) {
        self.init(hash: ContentHash(of: bytes), size: bytes.count)
    }
}
