/// The command was used in a way that cannot work.
public enum UsageError: Error, CustomStringConvertible {
    /// The folder holds no site; perhaps one near it was meant.
    case noSite(String, nearby: String?)
    /// The site has no content folder of its own.
    case noContent(String)
    /// A part of the site is a link, and may lead out of it.
    case linkedPart(String)
    /// The output's name is that of a file.
    case outputIsFile(String)
    /// The output is a folder with files that Waymark did not make.
    case outputIsTaken(String, example: String)
    /// The output's list of files cannot be read, so that it cannot be told whose its files are.
    case outputIsDamaged(String)
    /// The website was built before the content was what it is now.
    case outputIsOld(String)
    /// The output would lie where it must not.
    case unsafeOutput(String)
    /// The scope is no folder of the content; perhaps another was meant.
    case noScope(String, suggestion: String?)
    /// The site has no kind of that name; perhaps another was meant.
    case noKind(String, suggestion: String?, kinds: [String])
    /// The site has no parish with that id; perhaps another was meant.
    case noParish(String, suggestion: String?, parishes: [String])
    /// A new page was given no title.
    case noTitle
    /// No id can be made of a new page's title.
    case noPageID(String)
    /// The id given for a new page cannot be one.
    case wrongPageID(String, suggestion: String?)
    /// A page that others belong to was to belong to one itself.
    case parishInParish(kind: String)
    /// A new page's file, or a page with its id, is there already.
    case pageExists(String)
    /// The page that a document would become is there already.
    case importExists(String)
    /// A new page would lie outside the only folder that may be changed.
    case outsideFolder(String, folder: String)
    /// The folder of a new site has a site in it already.
    case siteExists(String)
    /// A file that a new site begins with stands in its folder already.
    case fileExists(String, folder: String)
    /// A new site would lie in the content of another.
    case siteInContent(String)
    /// The folder of a new site has files of its owner's in it.
    case folderIsTaken(String, example: String)
    /// What should be a folder is a file.
    case folderIsFile(String)
    /// There is no file with the mistakes that were there before.
    case noBaseline(String)
    /// The file with the mistakes that were there before has a line that is none of its.
    case damagedBaseline(String, line: Int)
    /// Documents cannot be imported without pandoc.
    case noPandoc
    /// What changed since a revision cannot be told without git.
    case noGit(for: String)
    /// The site is not in a git repository, or git refuses to read it for the reason it gives.
    case noRepository(String, for: String, reason: String)
    /// Git knows no such revision.
    case noRevision(String, for: String)
    /// Git knows no such revision, and this copy of the repository has only its latest history.
    case shallowRepository(String)
    /// The site, or its `waymark.yaml`, was not there at that revision.
    case noSiteThen(String)
    /// What `waymark.yaml` said at that revision cannot be used.
    case unusableSiteThen(String)

    /// In words, for people.
    public var description: String {
        switch self {
        case .noSite(let folder, let nearby):
            "There is no waymark.yaml in \(folder). "
                + (nearby.map {
                    "There is a site in \($0). Go there with: cd \($0.contains(" ") ? "\"\($0)\"" : $0)"
                }
                    ?? "Run this in the folder of a site, or name one with --site. Begin one with: waymark init my-site")
        case .noContent(let folder):
            "There is no folder content/ in \(folder). Pages belong there; make it, or give it back its name."
        case .linkedPart(let path):
            "\(path) is a link, and links are not followed. Put the file or folder itself there."
        case .outputIsFile(let path):
            "The output cannot be \(path): that is a file, and a folder is needed. Choose another with --output."
        case .outputIsTaken(let folder, let example):
            "The output cannot be \(folder): it holds files that Waymark did not make, such as \(example). "
                + "Choose an empty folder with --output, or move them away."
        case .outputIsDamaged(let folder):
            "The list \(folder)/.waymark.json is damaged, so Waymark cannot tell its own files from others. "
                + "Move away what is yours, remove the folder, and build again."
        case .outputIsOld(let folder):
            "The website in \(folder) is older than the content, or the last build found mistakes. "
                + "Build it with: waymark build. To publish it as it is, add --as-built."
        case .unsafeOutput(let folder):
            "The output cannot be \(folder): it would cover the site's own files. Choose another with --output."
        case .noScope(let named, let suggestion):
            "There is no folder \"\(named)\" in content/."
                + (suggestion.map { " Did you mean \"\($0)\"?" } ?? " Name one such as --scope parishes/ash.")
        case .noKind(let named, let suggestion, let kinds):
            "There is no kind of page called \"\(named)\"."
                + (suggestion.map { " Did you mean \"\($0)\"?" }
                    ?? " The kinds are \(kinds.joined(separator: ", ")).")
        case .noParish(let named, let suggestion, let parishes):
            "There is no parish \"\(named)\"."
                + (suggestion.map { " Did you mean \"\($0)\"?" }
                    ?? (parishes.isEmpty || parishes.count > 20
                        ? "" : " The parishes are \(parishes.sorted().joined(separator: ", ")).")
                        + " Begin one with: waymark new parish \"Its name\"")
        case .noTitle:
            "The page needs a title. Put it behind the kind, such as: waymark new example \"Saturday seed swap\""
        case .wrongPageID(let id, let suggestion):
            "\"\(id)\" cannot be the name of a page's file. Type a to z, 0 to 9 and hyphens after --id"
                + (suggestion.map { ", such as: \($0)" } ?? ".")
        case .parishInParish(let kind):
            "A page of the kind \(kind) cannot belong to a parish: other pages belong to it. Leave out --parish."
        case .importExists(let path):
            "There is a page \(path) already, and nothing is overwritten. If it is an earlier import of this document, "
                + "delete it first; else give the new page another name, such as: --id \(Self.next(path))"
        case .noPageID(let title):
            "No file name can be made of \"\(title)\". Give one of a to z, 0 to 9 and hyphens with --id."
        case .pageExists(let path):
            "This page is there already: \(path). Choose another title, or another name with --id."
        case .outsideFolder(let path, let folder):
            "This page would be \(path), and only pages in \(folder) may be changed here."
        case .siteExists(let folder):
            "There is a site in \(folder) already. Begin another in a folder of its own, such as: waymark init my-site"
        case .siteInContent(let site):
            "This folder is part of the content of the site in \(site). Begin a new site outside it. "
                + "If you mean to begin a page: waymark new example \"Its title\""
        case .fileExists(let path, let folder):
            "The file \(path) stands in \(folder) already, and nothing is overwritten. Move it away first."
        case .folderIsTaken(let folder, let example):
            "There are files in \(folder) already, such as \(example). "
                + "Begin the site in a folder of its own, such as: waymark init my-site"
        case .folderIsFile(let path):
            "\(path) is a file, and a site needs a folder. Choose another name."
        case .noBaseline(let path):
            "There is no file \(path) with the mistakes that were there before. "
                + "Write it with: waymark check --write-baseline \(path)"
        case .damagedBaseline(let path, let line):
            "Line \(line) of \(path) is not as waymark check --write-baseline writes it. "
                + "Remove the line, or write the file anew."
        case .noPandoc:
            "The program pandoc, which reads documents, is not installed. On Debian: sudo apt install pandoc"
        case .noGit(let option):
            "The program git is not installed, and \(option) needs it. On Debian: sudo apt install git"
        case .noRepository(let folder, let option, let reason):
            "\(option) needs a git repository, and git finds none it can read in \(folder)"
                + (reason.isEmpty ? "." : " (it says: \(reason)).")
        case .noRevision(let named, let option):
            "Git knows no revision \"\(named)\". After \(option) name a branch, a tag or a commit."
        case .shallowRepository(let named):
            "Git knows no revision \"\(named)\" here, because this copy of the repository has only its latest history. "
                + "Fetch the rest with: git fetch --unshallow"
        case .noSiteThen(let named):
            "There was no waymark.yaml in this folder at \"\(named)\". Name a later revision, when the site was there."
        case .unusableSiteThen(let named):
            "The waymark.yaml of \"\(named)\" cannot be read by this version of Waymark. Name a later revision."
        }
    }

    /// A name that is most likely free, beside the file at `path`.
    private static func next(_ path: String) -> String {
        let parts = path.split(separator: "/")
        let file = parts.last == "index.md" ? parts.dropLast().last : parts.last
        return "\(file.map { $0.hasSuffix(".md") ? $0.dropLast(3) : $0 } ?? "page")-2"
    }
}
