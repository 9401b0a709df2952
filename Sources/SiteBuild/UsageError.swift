/// The command was used in a way that cannot work.
public enum UsageError: Error, CustomStringConvertible {
    /// The folder holds no site.
    case noSite(String)
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
    /// The output would lie where it must not.
    case unsafeOutput(String)
    /// The scope is no folder of the content; perhaps another was meant.
    case noScope(String, suggestion: String?)
    /// The site has no kind of that name; perhaps another was meant.
    case noKind(String, suggestion: String?, kinds: [String])
    /// The site has no parish with that id; perhaps another was meant.
    case noParish(String, suggestion: String?)
    /// No id can be made of a new page's title, or the one given cannot be one.
    case noPageID(String)
    /// A new page's file, or a page with its id, is there already.
    case pageExists(String)
    /// What changed since a revision cannot be told without git.
    case noGit
    /// The site is not in a git repository, or git refuses to read it for the reason it gives.
    case noRepository(String, reason: String)
    /// Git knows no such revision.
    case noRevision(String)

    /// In words, for people.
    public var description: String {
        switch self {
        case .noSite(let folder):
            "There is no waymark.yaml in \(folder). Run this in the folder of a site, or name one with --site."
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
        case .unsafeOutput(let folder):
            "The output cannot be \(folder): it would cover the site's own files. Choose another with --output."
        case .noScope(let named, let suggestion):
            "There is no folder \"\(named)\" in content/."
                + (suggestion.map { " Did you mean \"\($0)\"?" } ?? " Name one such as --scope parishes/ash.")
        case .noKind(let named, let suggestion, let kinds):
            "There is no kind of page called \"\(named)\"."
                + (suggestion.map { " Did you mean \"\($0)\"?" }
                    ?? " The kinds are \(kinds.joined(separator: ", ")).")
        case .noParish(let named, let suggestion):
            "There is no parish \"\(named)\"."
                + (suggestion.map { " Did you mean \"\($0)\"?" }
                    ?? " Begin one with: waymark new parish \"Its name\"")
        case .noPageID(let title):
            "No file name can be made of \"\(title)\". Give one of a to z, 0 to 9 and hyphens with --id."
        case .pageExists(let path):
            "This page is there already: \(path). Choose another title, or another name with --id."
        case .noGit:
            "The program git is not installed, and --changed-since needs it."
        case .noRepository(let folder, let reason):
            "--changed-since needs a git repository, and git finds none it can read in \(folder)"
                + (reason.isEmpty ? "." : " (it says: \(reason)).")
        case .noRevision(let named):
            "Git knows no revision \"\(named)\". After --changed-since name a branch, a tag or a commit."
        }
    }
}
