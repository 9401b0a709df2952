import CEmbeddedFiles
import LoopbackServer

/// The editor's pages, scripts and looks, which the command carries inside itself.
enum EditorClient {
    /// What is answered for `name`; nil where there is nothing of that name.
    static func file(_ name: String) -> HTTPResponse? {
        guard name != frame else { return nil }
        guard name.hasSuffix(".html"), let main = files[name] else {
            return files[name].map { HTTPResponse(type: MediaType.of(name), $0) }
        }
        return HTTPResponse(
            type: MediaType.html,
            page(String(name.dropLast(".html".count)), main: String(decoding: main, as: UTF8.self)))
    }

    /// What all pages have round their own part.
    static let frame = "frame.html"

    /// A whole page. Its script has its name, and its title is its heading.
    private static func page(_ name: String, main: String) -> [UInt8] {
        let heading = main.split(separator: "</h1>").first?.split(separator: ">").last.map(String.init) ?? ""
        let frame = String(decoding: files[frame] ?? [], as: UTF8.self)
        return Array(
            frame.replacing("{{title}}", with: heading).replacing("{{name}}", with: name)
                .replacing("{{main}}", with: main).utf8)
    }

    /// The files that the command carries, by name.
    static let files: [String: [UInt8]] = {
        var files: [String: [UInt8]] = [:]
        for index in 0..<waymark_editor_client_count() {
            let file = unsafe waymark_editor_client_file(index)
            unsafe files[String(cString: file.path)] = unsafe Array(
                UnsafeBufferPointer(start: file.bytes, count: file.size))
        }
        return files
    }()
}
