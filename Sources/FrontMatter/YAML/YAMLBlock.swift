import Diagnostics
import Yams

/// A stretch of YAML, read: all of a file, or the lines between the hyphens of a page.
struct YAMLBlock {
    /// What it holds; nil where that is nothing.
    let root: YAMLValue?
    /// The outermost names whose values could not be read.
    let unreadableKeys: Set<String>
    /// What is wrong with it.
    let diagnostics: [Diagnostic]

    /// Reads `bytes`, whose first line is `firstLine` of the file at `path`.
    static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int, path: String) -> YAMLBlock {
        switch YAMLComposer.compose(String(decoding: bytes, as: UTF8.self), firstLine: firstLine) {
        case .success(let reading):
            return YAMLBlock(root: reading.root, unreadableKeys: reading.refusedKeys, diagnostics: [])
        case .failure(let error):
            let diagnostic = Diagnostic(
                FrontMatterRule.unreadableLine, path: path, position: nil, message: "\(error)")
            return YAMLBlock(root: nil, unreadableKeys: [], diagnostics: [diagnostic])
        }
    }
}
