import CEmbeddedFiles
import LoopbackServer

/// The editor's pages, scripts and looks, which the command carries inside itself.
enum EditorClient {
    /// The file called `name`; nil where there is none.
    static func file(_ name: String) -> HTTPResponse? {
        files[name].map { HTTPResponse(type: MediaType.of(name), $0) }
    }

    /// The names of all files, sorted.
    static var names: [String] { files.keys.sorted() }

    private static let files: [String: [UInt8]] = {
        var files: [String: [UInt8]] = [:]
        for index in 0..<waymark_editor_client_count() {
            let file = unsafe waymark_editor_client_file(index)
            unsafe files[String(cString: file.path)] = unsafe Array(
                UnsafeBufferPointer(start: file.bytes, count: file.size))
        }
        return files
    }()
}
