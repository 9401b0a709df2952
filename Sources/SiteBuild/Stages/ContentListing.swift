internal import Diagnostics
internal import Files
internal import SiteModel

/// Sorts what lies in the content folder into pages, other files, and what is neither.
struct ContentListing {
    let root: String
    private(set) var pages: [ContentPath] = []
    private(set) var files: [ContentFile] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(root: String) {
        self.root = root
    }

    /// Lists the folder. A site without one has no pages.
    mutating func read() throws {
        guard FileReading.isFolder(root) else { return }
        for file in try FolderListing.contents(of: root) where !Self.isLitter(file.path) {
            guard !Self.isInInbox(file.path) else {
                tell(of: file.path)
                continue
            }
            switch file.kind {
            case .file: add(file.path)
            case .symbolicLink:
                report(
                    file.path,
                    "This is a link to another file, and links are not followed. Put the file itself here.")
            case .other: report(file.path, "This is not an ordinary file. Take it out of the content folder.")
            case .unreadableName:
                report(file.path, "This name is not valid UTF-8. Give it a name of plain letters.")
            }
        }
    }

    private mutating func add(_ path: String) {
        guard RelativePath(path) != nil else {
            return report(
                path.filter { !$0.isNewline },
                "This name has a character that cannot be used. Give it a name of plain letters.")
        }
        if path.utf8.suffix(3).elementsEqual(".md".utf8) || path.lowercased().hasSuffix(".md") {
            pages.append(ContentPath(path))
        } else {
            checkEnding(of: path)
            checkName(of: path)
            files.append(ContentFile(path: path, size: FileReading.size(of: root + "/" + path) ?? 0))
        }
    }

    /// Editors add an ending that a page must not have, or leave it without any.
    private mutating func checkEnding(of path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let lower = name.lowercased()
        let ending = [".md.txt", ".markdown", ".md.docx"].first { lower.hasSuffix($0) }
        guard ending != nil || !name.contains(".") else { return }
        let stem = PageID.suggestion(for: String(name.dropLast(ending?.count ?? 0)))
        diagnostics.append(
            Diagnostic(
                SiteRule.fileEnding, path: "content/" + path, position: nil,
                message: "This file is copied as it is. If it is a page, give it the name \(stem).md."))
    }

    /// A name that Windows cannot have would keep everybody there from checking the site out.
    private mutating func checkName(of path: String) {
        guard let part = path.split(separator: "/").first(where: { !PortableName.isPortable($0) }) else {
            return
        }
        report(path, "Windows cannot have a file or folder called \"\(part)\". Give it another name.")
    }

    /// What waits in an inbox is nobody's to read, but not forgotten either.
    private mutating func tell(of path: String) {
        diagnostics.append(
            Diagnostic(
                SiteRule.inbox, path: "content/" + path.filter { !$0.isNewline }, position: nil,
                message: "This file waits in an inbox, where it is not published. "
                    + "Make a page of it with: waymark import, or move it to another folder."))
    }

    private mutating func report(_ path: String, _ message: String) {
        diagnostics.append(
            Diagnostic(SiteRule.fileName, path: "content/" + path, position: nil, message: message))
    }

    /// Whether a file lies in a folder for what is yet to be made a page, such as `parishes/ash/inbox/`.
    private static func isInInbox(_ path: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/")).dropLast().contains { folder in
            folder.count == 5 && zip(folder, "inbox".utf8).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    /// What word processors and desktops leave behind.
    private static func isLitter(_ path: String) -> Bool {
        let name = path[
            (path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...]
        return name.utf8.starts(with: "~$".utf8) || name.utf8.last == UInt8(ascii: "~")
            || name == "Thumbs.db" || name == "desktop.ini"
    }
}
