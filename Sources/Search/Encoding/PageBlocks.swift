/// Writes what a reader is shown of each page, eight pages to a file.
///
/// A file is text: for each page six lines, each ended by a line feed: address, title, summary, kind, kind's label,
/// parish's label. Names of files tell the content of sixteen files in a row, which keeps the list of names short.
enum PageBlocks {
    static let pagesInBlock = 8
    static let blocksInGroup = 16

    struct Block: Sendable {
        let bytes: [UInt8]
    }

    /// The packed text of a block of pages.
    static func block(_ pages: ArraySlice<SearchDocument>, _ deflater: inout Deflater) -> Block {
        var text: [UInt8] = []
        for page in pages {
            for line in [
                page.url, page.title, page.summary, page.kind.id, page.kind.label, page.parish?.label ?? "",
            ] {
                // A line feed would begin another field; no field means anything by one.
                text.append(contentsOf: line.utf8.lazy.map { $0 < 0x20 ? 0x20 : $0 })
                text.append(UInt8(ascii: "\n"))
            }
        }
        return Block(bytes: deflater.pack(text: text))
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
