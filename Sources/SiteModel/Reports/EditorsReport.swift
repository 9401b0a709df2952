public import Diagnostics
internal import FrontMatter

/// Who looks after which folder of the content: the accounts in `editors` of each `index.md`.
public struct EditorsReport: Sendable, Hashable {
    /// A folder and its accounts.
    public struct Folder: Sendable, Hashable {
        /// Its path below the site folder, ending in `/`; `content/` for the whole.
        public let path: String
        /// The accounts, as code hosts write them: `@ash-clerk`, `@vale/toolkit`, `clerk@ash.example.org`.
        public let editors: [String]
    }

    /// The folders that somebody looks after, sorted, so that one stands before those in it.
    public let folders: [Folder]

    /// The report of `site`.
    public init(_ site: Site) {
        let owned = site.pages.filter { $0.parsed.place.isIndex }.map { page in
            Folder(
                path: Self.folder(of: page.parsed.place.path),
                editors: Self.editors(of: page).compactMap { Self.account($0.text) })
        }
        let byPath = Dictionary(grouping: owned.filter { !$0.editors.isEmpty }, by: \.path)
        folders = byPath.sorted { $0.key < $1.key }.map { path, folders in
            var seen: Set<String> = []
            return Folder(path: path, editors: folders.flatMap(\.editors).filter { seen.insert($0).inserted })
        }
    }

    /// An error for each name that can be no account's, and for editors of anything but a folder.
    public static func diagnostics(in site: Site) -> [Diagnostic] {
        site.pages.flatMap { page in
            editors(of: page).compactMap { editor in
                let message =
                    if !page.parsed.place.isIndex {
                        "Editors are those of a folder, and belong in its index.md. Remove the line editors: here."
                    } else if account(editor.text) == nil {
                        "\"\(editor.text)\" cannot be the name of an account. "
                            + "Write it as GitHub or GitLab does, such as ash-clerk."
                    } else {
                        nil as String?
                    }
                return message.map {
                    Diagnostic(
                        SiteRule.editors, path: page.parsed.place.path, position: editor.position, message: $0
                    )
                }
            }
        }
    }

    private static func folder(of path: String) -> String {
        String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    private static func editors(of page: Page) -> [(text: String, position: SourcePosition)] {
        FieldList(page.parsed.fields).items("editors")
    }

    /// The account as code hosts write it, with `@` before a name; nil for what cannot be one.
    private static func account(_ text: String) -> String? {
        let name = text.hasPrefix("@") ? text.dropFirst() : text[...]
        guard !name.isEmpty, name.utf8.allSatisfy(isAllowed) else { return nil }
        return name.contains("@") ? String(name) : "@" + name
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_.+@/".utf8.contains(byte)
        }
    }
}
