/// Splits a page into its front matter and its body, and reads the front matter.
///
/// Front matter stands between a first line of three hyphens and another such line. A file that does not begin so has none,
/// which is no mistake here.
public enum FrontMatterReader {
    /// The front matter of `source`, with positions in the file itself, and what is wrong with it.
    public static func read(_ source: [UInt8], path: String) -> FrontMatterDocument {
        let file = SourceFile(source, path: path)
        guard file.isText, let fence = FrontMatterFence(file.bytes, from: file.start) else {
            return FrontMatterDocument(
                fields: [], bodyOffset: file.start, bodyLine: 1, hasFrontMatter: false, isReadable: file.isText,
                unreadableKeys: [], diagnostics: file.diagnostics)
        }
        let block = YAMLBlock.read(file.bytes[fence.content], firstLine: 2, path: path)
        return FrontMatterDocument(
            fields: block.root?.mapping ?? [], bodyOffset: fence.bodyOffset, bodyLine: fence.bodyLine,
            hasFrontMatter: true, isReadable: true, unreadableKeys: block.unreadableKeys,
            diagnostics: file.diagnostics + block.diagnostics)
    }
}
