/// Why a website was not published.
public enum PublishingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was typed names no place.
    case address(String)
    /// Waymark publishes to nothing of that scheme.
    case unknownScheme(String, String)
    /// It is not told which branch of a repository is meant.
    case noBranch(String)
    /// There is no website to be published.
    case notBuilt(folder: String)
    /// The folder to be published was not made by Waymark, or its list of files cannot be read.
    case notWaymarks(folder: String)
    /// A file of the website is gone, or is not as the build left it.
    case changedSinceBuild(folder: String, file: String)
    /// The target is the website's own folder, holds it, or lies in it.
    case targetIsSource(String)
    /// The target's name is that of a file.
    case targetIsFile(String)
    /// The target holds files, such as this one, and nothing says that Waymark put anything there.
    case targetIsForeign(String, example: String)
    /// Files that Waymark did not put there, such as this one, are where the website's own must go.
    case filesInTheWay(String, example: String, count: Int)
    /// The site is in no git repository that could know a remote of this name.
    case noRepository(remote: String, reason: String)
    /// The repository knows no remote of this name.
    case noRemote(String, known: [String])
    /// A program is needed that is not installed.
    case noProgram(String)
    /// A program failed, and said this.
    case programFailed(String, doing: String, words: [String])
    /// Others published to the branch again and again meanwhile.
    case neverQuiet(String)

    /// Whether the command was used wrongly, rather than that something failed.
    public var isWrongUsage: Bool {
        switch self {
        case .noProgram, .programFailed, .neverQuiet: false
        default: true
        }
    }

    /// In words, for people.
    public var description: String {
        switch self {
        case .address(let text):
            "\"\(text)\" is no place to publish to. \(Self.examples)"
        case .unknownScheme(let scheme, let text):
            "Waymark cannot publish to \(text), since it does not know \(scheme)://. \(Self.examples)"
        case .noBranch(let text):
            "\"\(text)\" does not say which branch. Write the remote and the branch, such as git:origin/gh-pages, "
                + "or an address and the branch, such as git:https://example.org/toolkit.git#gh-pages."
        case .notBuilt(let folder):
            "There is no website in \(folder) yet. Build it first with: waymark build"
        case .notWaymarks(let folder):
            "Waymark did not make what is in \(folder), so it is not published: there is no list "
                + ".waymark.json in it that can be read. Build the website first with: waymark build"
        case .changedSinceBuild(let folder, let file):
            "\(folder)/\(file) is not as the build left it, so nothing is published. "
                + "Build again with: waymark build"
        case .targetIsSource(let path):
            "The website cannot be published to \(path): the site's own files are there. Choose another folder."
        case .targetIsFile(let path):
            "The website cannot be published to \(path): that is a file, and a folder is needed."
        case .targetIsForeign(let target, let example):
            "\(target) holds files that Waymark did not put there, such as \(example). Choose an empty place; "
                + "or, to publish among them, add --adopt: they stay, but for those that the website has too."
        case .filesInTheWay(let target, let example, let count):
            "Waymark did not put \(example) there, and the website has something of its own for that place"
                + (count > 1 ? " (there are \(count) such files in \(target))" : " in \(target)")
                + ". Move it away, or have it replaced with --adopt."
        case .noRepository(let remote, let reason):
            "\"\(remote)\" would be a remote of the site's git repository, and git finds none it can read"
                + (reason.isEmpty ? "." : " (it says: \(reason)).")
                + " Name the repository by its address, such as git:https://example.org/toolkit.git#gh-pages."
        case .noRemote(let name, let known):
            "The git repository has no remote called \"\(name)\". "
                + (known.isEmpty ? "It has none at all." : "It has \(known.joined(separator: ", ")).")
        case .noProgram(let name):
            "The program \(name) is not installed, and publishing there needs it. "
                + "On Debian or Ubuntu, install it with: apt install \(name)"
        case .programFailed(let name, let doing, let words):
            "\(name) could not \(doing). "
                + (words.isEmpty
                    ? "It did not say why."
                    : "It says:" + words.map { "\n  " + $0 }.joined())
        case .neverQuiet(let target):
            "Somebody else published to \(target) each time that Waymark tried. Try again later."
        }
    }

    private static let examples =
        "Name a folder such as ../www, a place for rsync such as user@host:/var/www/toolkit, "
        + "or a git branch such as git:origin/gh-pages."
}
