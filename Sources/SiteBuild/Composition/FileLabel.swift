internal import SiteModel

/// What follows a link to a file, so that nobody has to open it to know what it is: ` (PDF, 120 KB)`.
enum FileLabel {
    /// The label of `file`: its format, by its name, and its size in units of a thousand.
    static func text(for file: ContentFile) -> String {
        let name = file.path[(file.path.lastIndex(of: "/") ?? file.path.startIndex)...]
        let format = name.lastIndex(of: ".").map { name[name.index(after: $0)...].uppercased() } ?? ""
        return format.isEmpty ? " (\(size(file.size)))" : " (\(format), \(size(file.size)))"
    }

    private static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "1 KB"
        case ..<1_000_000: "\((bytes + 500) / 1_000) KB"
        default: "\((bytes + 50_000) / 1_000_000).\((bytes + 50_000) / 100_000 % 10) MB"
        }
    }
}
