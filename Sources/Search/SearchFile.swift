/// One file of the search index, to be written under the site's `search/` folder.
public struct SearchFile: Sendable, Hashable {
    /// Where the file goes, relative to the `search/` folder, with `/` between folders.
    public let path: String
    /// The file's whole content.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
