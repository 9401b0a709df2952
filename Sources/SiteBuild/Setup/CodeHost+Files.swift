public import SiteModel

extension CodeHost {
    /// Where the host looks for a file that says who is asked to agree to a change.
    var ownersPath: String { self == .github ? ".github/CODEOWNERS" : ".gitlab/CODEOWNERS" }

    /// Where the host looks for what it is to run.
    var workflowPath: String { self == .github ? ".github/workflows/waymark.yml" : ".gitlab-ci.yml" }

    /// What is left to do once the files are written, in sentences.
    public var advice: String {
        let publishing =
            switch self {
            case .github: "At GitHub, under Settings, Pages, choose GitHub Actions as the source."
            case .gitlab: "At GitLab, under Settings, Merge requests, require that pipelines succeed."
            }
        return """
            Before you push these files:
              1. Set WAYMARK_PACKAGE in \(workflowPath), as it says there.
              2. \(publishing)
              3. Name who looks after which folder, with a line such as editors: [an-account] in its index.md. Then:
                 waymark report editors > \(ownersPath)

            """
    }
}
