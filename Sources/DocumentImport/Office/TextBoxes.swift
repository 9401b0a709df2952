/// The boxes of text that stand beside a Word document's paragraphs: pandoc passes over them, so they are put behind the paragraph
/// that they are fastened to.
enum TextBoxes {
    /// `content`, a document's text, with what its boxes hold as paragraphs of its own.
    static func moved(_ content: [UInt8]) -> [UInt8] {
        var edits: [DocumentEdit] = []
        var scanner = XMLScanner(content)
        var depth = 0
        var boxDepth = 0
        var boxStart = 0
        // What a box holds is written a second time, for older programs.
        var fallbacks = 0
        var waiting: [[UInt8]] = []
        while let token = scanner.next() {
            switch token {
            case .open("Fallback", _, false): fallbacks += 1
            case .close("Fallback"): fallbacks -= 1
            case .open("txbxContent", _, false):
                if boxDepth == 0 { boxStart = scanner.offset }
                boxDepth += 1
            case .close("txbxContent"):
                boxDepth -= 1
                guard boxDepth == 0 else { continue }
                edits.append(DocumentEdit(range: boxStart..<scanner.start, bytes: []))
                if fallbacks == 0 { waiting.append(Array(content[boxStart..<scanner.start])) }
            case .open("p", _, false): if boxDepth == 0 { depth += 1 }
            case .close("p"):
                guard boxDepth == 0 else { continue }
                depth -= 1
                guard depth == 0, !waiting.isEmpty else { continue }
                edits.append(
                    DocumentEdit(range: scanner.offset..<scanner.offset, bytes: Array(waiting.joined())))
                waiting = []
            default: continue
            }
        }
        return DocumentEdit.applying(edits, to: content)
    }
}

/// A stretch of a file, and what is to stand in its place.
struct DocumentEdit {
    let range: Range<Int>
    let bytes: [UInt8]

    /// `content` after `edits`, in the order of their places; one that begins within another is left out.
    static func applying(_ edits: [DocumentEdit], to content: [UInt8]) -> [UInt8] {
        guard !edits.isEmpty else { return content }
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var place = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= place {
            result += content[place..<edit.range.lowerBound]
            result += edit.bytes
            place = edit.range.upperBound
        }
        return result + content[place...]
    }
}
