import Diagnostics

/// Splits a page into its front matter and its body, and reads the front matter.
///
/// Front matter stands between a first line of three hyphens and another such line. A file that does not
/// begin so has none, which is no mistake here. Marks of merge conflicts are found in the body too.
public enum FrontMatterReader {
    /// The front matter of `source`, with positions in the file itself, and what is wrong with it.
    public static func read(_ source: [UInt8], path: String) -> FrontMatterDocument {
        let file = SourceFile(source, path: path)
        guard file.isText else {
            return FrontMatterDocument(
                bodyOffset: source.count,
                isReadable: false,
                diagnostics: file.diagnostics
            )
        }
        let text = source[file.start...]
        guard let fence = FrontMatterFence(text) else {
            return FrontMatterDocument(
                bodyOffset: file.start,
                isReadable: file.diagnostics.isEmpty,
                diagnostics: file.diagnostics
                    + BodyConflicts.diagnostics(in: text, path: path, firstLine: 1)
            )
        }
        let (block, end) = read(fence, of: text, isUTF8: file.diagnostics.isEmpty)
        let findings = end.findings + block.findings
        return FrontMatterDocument(
            fields: block.root?.mapping ?? [],
            bodyOffset: end.bodyOffset,
            bodyLine: end.bodyLine,
            unreadableKeys: block.unreadableKeys,
            diagnostics: file.diagnostics + findings.map { $0.diagnostic(path: path) }
                + BodyConflicts.diagnostics(
                    in: source[end.bodyOffset...], path: path, firstLine: end.bodyLine)
        )
    }

    /// Reads what stands between the fences; and where text was taken for fields, because the closing line is
    /// missing and another line of hyphens stands further down, reads no further than to the text.
    private static func read(
        _ fence: FrontMatterFence,
        of text: ArraySlice<UInt8>,
        isUTF8: Bool
    ) -> (YAMLBlock, FrontMatterFence) {
        let block = read(fence, isUTF8, text)
        guard !block.findings.isEmpty, fence.findings.isEmpty, let earlier = fence.endingBeforeText(in: text),
            block.findings.contains(where: { $0.position.line >= earlier.bodyLine })
        else { return (block, fence) }
        return (read(earlier, isUTF8, text), earlier)
    }

    private static func read(_ fence: FrontMatterFence, _ isUTF8: Bool, _ text: ArraySlice<UInt8>)
        -> YAMLBlock
    {
        YAMLBlock.read(text[fence.content], firstLine: fence.contentLine, isUTF8: isUTF8)
    }
}
