/// Writes which pages have which value of each facet, so that results can be filtered and counted.
///
/// The directory is text: for each facet a line with its name and its number of values, then a line for each value: id,
/// label, number of pages, number of the list file, with tabs between. A list file is bits: the pages of its values one
/// after another, as gaps in Rice's code (see ``PageList``).
struct FacetFiles {
    struct File {
        let name: String
        let bytes: [UInt8]
    }

    /// A list file is closed at this many bytes.
    static let listSize = 4000

    private(set) var files: [File] = []
    private(set) var directoryName = ""

    init(_ documents: [SearchDocument], _ deflater: inout Deflater) {
        var directory: [UInt8] = []
        var lists: [BitWriter] = [BitWriter()]
        for (facet, values) in Self.collect(documents) {
            directory.append(contentsOf: "\(facet)\t\(values.count)\n".utf8)
            for (value, pages) in values {
                if lists[lists.count - 1].bytes.count > Self.listSize { lists.append(BitWriter()) }
                PageList.write(pages, of: documents.count, to: &lists[lists.count - 1])
                directory.append(
                    contentsOf:
                        "\(Self.line(value.id))\t\(Self.line(value.label))\t\(pages.count)\t\(lists.count - 1)\n"
                        .utf8
                )
            }
            lists.append(BitWriter())
        }
        var names: [String] = []
        for list in lists where list.bitCount > 0 {
            let bytes = deflater.pack(text: [], bits: list.finished())
            names.append(WordHash.hexadecimal(WordHash.content(bytes, bits: 48), bits: 48))
            files.append(File(name: names[names.count - 1] + ".bin", bytes: bytes))
        }
        directory.append(contentsOf: (names.joined(separator: "\t") + "\n").utf8)
        let bytes = deflater.pack(text: directory)
        directoryName = WordHash.hexadecimal(WordHash.content(bytes, bits: 48), bits: 48) + ".bin"
        files.append(File(name: directoryName, bytes: bytes))
    }

    private typealias Values = [(value: SearchDocument.FacetValue, pages: [UInt32])]

    /// Every facet with its values, both in the order of their ids.
    private static func collect(_ documents: [SearchDocument]) -> [(facet: String, values: Values)] {
        var found: [String: [String: (value: SearchDocument.FacetValue, pages: [UInt32])]] = [:]
        for (page, document) in documents.enumerated() {
            var facets = document.facets
            facets["kind"] = [document.kind]
            facets["parish"] = document.parish.map { [$0] }
            for (facet, values) in facets {
                for value in values where found[facet]?[value.id]?.pages.last != UInt32(page) {
                    found[facet, default: [:]][value.id, default: (value, [])].pages.append(UInt32(page))
                }
            }
        }
        return found.sorted { $0.key < $1.key }.map { facet, values in
            (line(facet), values.sorted { $0.key < $1.key }.map(\.value))
        }
    }

    /// A text without what parts fields and lines.
    private static func line(_ text: String) -> String {
        String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
}
