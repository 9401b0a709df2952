internal import CEmbeddedFiles
internal import Files

/// The files of one theme, before it is laid over the one it extends.
public struct ThemeLayer: Sendable {
    /// The folder as diagnostics name it, such as `themes/council`.
    public let folder: String
    /// The files by their path below the folder, such as `templates/page.mustache`.
    public let files: [String: [UInt8]]
    /// Whether it is the theme inside the command, which no site can change.
    let isEmbedded: Bool

    /// Makes a layer from files already read.
    public init(folder: String, files: [String: [UInt8]]) {
        self.init(folder: folder, files: files, isEmbedded: false)
    }

    private init(folder: String, files: [String: [UInt8]], isEmbedded: Bool) {
        self.folder = folder
        self.files = files
        self.isEmbedded = isEmbedded
    }

    /// Reads every file of the theme at `path`, an absolute path.
    public init(readingFrom path: String, folder: String) throws {
        var files: [String: [UInt8]] = [:]
        for file in try FolderListing.contents(of: path) where file.kind == .file {
            files[file.path] = try FileReading.bytes(at: path + "/" + file.path)
        }
        self.init(folder: folder, files: files)
    }

    /// The theme inside the command.
    public static let embedded: ThemeLayer = {
        var files: [String: [UInt8]] = [:]
        for index in 0..<waymark_default_theme_count() {
            let file = unsafe waymark_default_theme_file(index)
            let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.size)
            unsafe files[String(cString: file.path)] = unsafe Array(bytes)
        }
        return ThemeLayer(folder: "themes/default", files: files, isEmbedded: true)
    }()
}
