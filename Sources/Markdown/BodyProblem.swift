internal import Diagnostics

/// Why a body as a whole could not be read.
enum BodyProblem {
    case tooLarge(bytes: Int, limit: Int)
    case outOfMemory

    func diagnostic(path: String, at position: SourcePosition) -> Diagnostic {
        switch self {
        case .tooLarge(let bytes, let limit):
            return Diagnostic(
                MarkdownRule.pageTooLarge,
                path: path,
                position: position,
                message:
                    "This page has \(bytes) bytes of text, and the limit is \(limit). Split it into several pages."
            )
        case .outOfMemory:
            return Diagnostic(
                MarkdownRule.tooComplex,
                path: path,
                position: position,
                message: "There was not enough memory to read this page. Split it into several pages."
            )
        }
    }
}
