internal import Diagnostics

/// Whether the logo that `waymark.yaml` names is there.
enum LogoCheck {
    static func diagnostics(_ configuration: SiteConfiguration, files: [ContentFile]) -> [Diagnostic] {
        guard let logo = configuration.brand.logo, !files.contains(where: { $0.path == logo.path }) else {
            return []
        }
        let near = NearestName.suggestion(for: logo.path, among: files.map(\.path))
        return [
            Diagnostic(
                SiteRule.missingFile, path: ConfigurationReader.fileName, position: logo.position,
                message: "There is no file content/\(logo.path)."
                    + (near.map { " Did you mean \"\($0)\"?" } ?? " Put the logo there, or correct its name.")
            )
        ]
    }
}
