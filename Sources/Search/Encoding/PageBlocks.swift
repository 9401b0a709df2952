/// Writes what a reader is shown of each page, eight pages to a file.
///
/// A file is text: for each page seven lines, each ended by a line feed: address, title, summary, kind, kind's label,
/// parish's label, length in hundreds of words. Files are named by the content of sixteen of them in a row, which keeps
/// the list of names short; the length is rounded so that an edit of the text seldom renames them.
enum PageBlocks {
    static let pagesInBlock = 8
    static let blocksInGroup = 16

    struct Block: Sendable {
        let bytes: [UInt8]
    }

    /// A page and the length of its text.
    struct Page: Sendable {
        let document: SearchDocument
        let wordCount: Int
    }

    /// The packed text of a block of pages.
    static func block(_ pages: ArraySlice<Page>, _ deflater: inout Deflater) -> Block {
        var text: [UInt8] = []
        for page in pages {
            for line in lines(page) {
                // A line feed would begin another field; no field means anything by one.
                text.append(contentsOf: line.utf8.lazy.map { $0 < 0x20 ? 0x20 : $0 })
                text.append(UInt8(ascii: "\n"))
            }
        }
        return Block(bytes: deflater.pack(text: text))
    }

    private static func lines(_ page: Page) -> [String] {
        let document = page.document
        return [
            document.url, document.title, document.summary, document.kind.id, document.kind.label,
            document.parish?.label ?? "", "\((page.wordCount + 99) / 100)",
        ]
    }

    /// One hash for each group of blocks.
    static func groupHashes(_ blocks: [Block]) -> [UInt64] {
        stride(from: 0, to: blocks.count, by: blocksInGroup).map { start in
            WordHash.content(
                blocks[start..<min(start + blocksInGroup, blocks.count)].flatMap(\.bytes),
                bits: Shard.hashBits
            )
        }
    }
}
