internal import Files

/// What a target holds before anything is published to it.
struct Survey: Sendable {
    /// What Waymark put there; nil where there is no list, or none that can be read.
    var manifest: OutputManifest?
    /// The path of everything there but folders.
    var files: Set<String>
    /// Those of the website's files that are not there, or not as they are to be.
    var differing: Set<String>
    /// What a publishing that was stopped left there on its way, of no use to anybody.
    var leftovers: Set<String> = []
    /// The commit that holds all that, where the target is a branch that has one.
    var revision: String?

    /// The files there that Waymark did not put there, sorted.
    var strangers: [String] {
        files.subtracting(leftovers).filter { manifest?.files[$0] == nil && $0 != OutputManifest.name }
            .sorted(by: FolderListing.precedes)
    }
}
