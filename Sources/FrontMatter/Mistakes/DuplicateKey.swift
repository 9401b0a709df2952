/// A name that a group has already.
struct DuplicateKey: Mistake {
    let name: String
    /// The line of the file where it stands first.
    let firstLine: Int

    var rule: FrontMatterRule { .duplicateKey }

    var message: String {
        "\"\(name)\" is here twice: it stands on line \(firstLine) already. Remove one of the two."
    }
}
