internal import SiteModel

/// The pages of a code host where a file is changed, or a new one begun, with nothing but a browser.
///
/// GitHub: `/edit/BRANCH/PATH`, and `/new/BRANCH/FOLDER?filename=NAME&value=TEXT`. GitLab: `/-/edit/BRANCH/PATH`, and
/// `/-/new/BRANCH/FOLDER?file_name=NAME&content=TEXT` (its `app/views/projects/blob/_editor.html.haml`).
struct RepositoryAddresses: Sendable {
    /// The longest address, in bytes. Hosts refuse a request whose first line is longer than 8 KiB (nginx, `large_client_header_buffers`).
    static let longest = 8_000

    let repository: CodeRepository

    /// Where the file at `path`, below the site folder, is changed.
    func edit(_ path: String) -> String {
        "\(page("edit"))/\((repository.folder + path).percentEncodedPath)"
    }

    /// Where a file called `name` is begun in `folder`, below the site folder, with the first of `texts` that is not too long; with none,
    /// where all are.
    func new(_ name: String, in folder: String, texts: [String]) -> String {
        let (nameKey, textKey) = repository.host == .github ? ("filename", "value") : ("file_name", "content")
        let place = (repository.folder + folder).percentEncodedPath
        let address = "\(page("new"))/\(place)?\(nameKey)=\(name.percentEncodedQuery)"
        let filled = texts.lazy.map { "\(address)&\(textKey)=\($0.percentEncodedQuery)" }
        return filled.first(where: Self.fits) ?? address
    }

    private func page(_ name: String) -> String {
        let dash = repository.host == .gitlab ? "/-" : ""
        return "\(repository.address)\(dash)/\(name)/\(repository.branch.percentEncodedPath)"
    }

    /// Whether a host takes the address, also where it asks who one is first: then it stands once more, encoded, in that page's address.
    private static func fits(_ address: String) -> Bool {
        let signs = address.utf8.count { "%&=?:/".utf8.contains($0) }
        return address.utf8.count + 2 * signs <= longest
    }
}

extension String {
    /// Text as it stands in the query of an address: everything but letters, digits and `-._~` percent-encoded.
    var percentEncodedQuery: String { percentEncodedPath.replacing("/", with: "%2F") }
}
