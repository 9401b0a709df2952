public import Diagnostics

/// Reads whole YAML files: settings, kinds, themes and their wording.
public enum YAMLReader {
    /// The value of the file, and what is wrong with it.
    ///
    /// The value is nil where the file is empty or could not be read at all; after a mistake, it holds what
    /// could be read.
    public static func read(_ source: [UInt8], path: String) -> (value: YAMLValue?, diagnostics: [Diagnostic])
    {
        let file = SourceFile(source, path: path)
        guard file.isText else { return (nil, file.diagnostics) }
        let block = YAMLBlock.read(file.bytes[file.start...], firstLine: 1, isUTF8: file.diagnostics.isEmpty)
        return (block.root, file.diagnostics + block.findings.map { $0.diagnostic(path: path) })
    }
}
