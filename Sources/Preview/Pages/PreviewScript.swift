internal import CEmbeddedFiles
internal import Markdown

/// The script that the preview adds to each page, which loads the page anew when it has changed and tells what is wrong.
struct PreviewScript {
    /// The version that the page is of.
    let version: String
    /// The file that the page was written in, below the site folder; nil where nobody wrote it.
    let source: String?

    /// The script itself.
    static let content: [UInt8] = {
        let file = unsafe waymark_preview_client()
        return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    }()

    /// The page with the script in its head.
    func added(to page: [UInt8]) -> [UInt8] {
        let end = Array("</head>".utf8)
        let place = page.firstRange(of: end)?.lowerBound ?? page.count
        return page[..<place] + element + page[place...]
    }

    private var element: [UInt8] {
        let version = HTMLEscaping.escape(version)
        let source = HTMLEscaping.escape(source ?? "")
        return Array(
            "<script src=\"\(SiteHandler.root)preview.js\" defer data-version=\"\(version)\" data-source=\"\(source)\"></script>\n"
                .utf8)
    }
}
