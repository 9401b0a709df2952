internal import Diagnostics
internal import Files

/// A site folder once its files are read.
struct LoadedSite: Sendable {
    let sources: SiteSources
    /// Nil where `waymark.yaml` cannot be used.
    let settings: SiteSettings?
    /// Nil as `settings`.
    var inputs: SiteInputs?
    /// What is wrong with files as files, and with `waymark.yaml`.
    let diagnostics: [Diagnostic]

    /// The fingerprint of everything that a build goes by; nil where there is nothing to be built.
    func fingerprint(_ options: BuildOptions) -> ContentHash? {
        guard let settings, let inputs else { return nil }
        return inputs.fingerprint(settings, options)
    }

    /// The fingerprint of the site's own files, whatever the day is and the flags are; nil as `fingerprint`.
    var ownFiles: ContentHash? {
        guard let settings, let inputs else { return nil }
        return inputs.ownFiles(settings)
    }

    /// The fingerprint of everything that files of the output are made of, but the texts of pages.
    func common(_ options: BuildOptions) -> ContentHash? {
        guard let settings, let inputs else { return nil }
        return inputs.common(settings, options)
    }
}
