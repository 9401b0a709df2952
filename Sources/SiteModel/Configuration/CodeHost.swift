/// A program that hosts git repositories, checks every change and publishes the site; each has addresses and files of its own form.
public enum CodeHost: String, Sendable, Hashable, CaseIterable {
    /// GitHub, with Actions and Pages.
    case github
    /// GitLab, also where a council runs it itself.
    case gitlab
}
