/// A mistake about front matter as a whole, or the lines of hyphens round it.
enum FenceMistake: Mistake {
    /// `beforeLine` is where the closing line belongs; nil at the end of the file.
    case notClosed(beforeLine: Int?)
    case notThreeHyphens
    case notFirst
    case noOpening
    case notFields
    case mergeConflict

    var rule: FrontMatterRule {
        switch self {
        case .notClosed: .frontMatterNotClosed
        case .notThreeHyphens, .notFirst, .noOpening: .frontMatterNotFirst
        case .notFields: .notFields
        case .mergeConflict: .mergeConflict
        }
    }

    var message: String {
        switch self {
        case .notClosed(let line?):
            "The front matter that begins here is never closed. Type --- on a line of its own before line \(line)."
        case .notClosed:
            "The front matter that begins here is never closed. Type --- on a line of its own after its last line."
        case .notThreeHyphens:
            "This line must be three hyphens and nothing else. Type: ---"
        case .notFirst:
            "These three hyphens must be the first line of the file. Remove what stands above and before them."
        case .noOpening:
            "The front matter must begin with three hyphens. Type --- on a line of its own above this one."
        case .notFields:
            "Each line here must be a name, a colon, a space and a value, such as \"title: Our plan\"."
        case .mergeConflict:
            "Two versions of these lines were left here when changes were merged. Keep the lines that are right,"
                + " and remove the lines that begin with <<<<<<<, ======= and >>>>>>>."
        }
    }
}
