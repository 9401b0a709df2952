internal import Diagnostics

/// Whether the folders that `waymark.yaml` trusts with raw HTML are there.
enum TrustedFolderCheck {
    /// A warning for each that holds neither pages nor files.
    static func diagnostics(
        _ configuration: SiteConfiguration, pages: [ParsedPage], files: [ContentFile]
    ) -> [Diagnostic] {
        let missing = configuration.trustedFolders.filter { !$0.path.isEmpty }
        guard !missing.isEmpty else { return [] }
        let folders = folders(pages, files)
        return missing.filter { !folders.contains($0.path) }.map { folder in
            let near = nearest(to: folder.path, among: folders)
            return Diagnostic(
                SiteRule.trustedFolder, path: ConfigurationReader.fileName, position: folder.position,
                message: "There is no folder content/\(folder.path)."
                    + (near.map { " Did you mean \($0)?" } ?? " Correct its name, or take it out of trusted:.")
            )
        }
    }

    /// The nearest path; else the only folder of that name, wherever it lies.
    private static func nearest(to path: String, among folders: Set<String>) -> String? {
        if let near = NearestName.suggestion(for: path, among: folders) { return near }
        let name = path.split(separator: "/").last
        let namesakes = folders.filter { $0.split(separator: "/").last == name }
        return namesakes.count == 1 ? namesakes.first : nil
    }

    /// Every folder of the content, by its path below it.
    private static func folders(_ pages: [ParsedPage], _ files: [ContentFile]) -> Set<String> {
        let parts =
            pages.map(\.place.folders)
            + files.map { $0.path.split(separator: "/").dropLast().map(String.init) }
        return Set(
            Set(parts).flatMap { folders in
                folders.indices.map { folders[...$0].joined(separator: "/") }
            })
    }
}
