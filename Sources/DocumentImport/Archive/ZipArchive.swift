internal import Files

/// A ZIP archive in memory (PKWARE's APPNOTE 6.3.10), as far as word processors write them: no encryption, no ZIP64, stored
/// or deflated.
///
/// Every entry is unpacked when the archive is read, each no further than the limit: what an archive says of its own size is
/// not believed.
struct ZipArchive {
    /// How much all entries together may hold.
    static let mostBytes = 256 << 20
    private static let mostEntries = 10_000

    /// The entries with their content, in the archive's order.
    let entries: [(name: String, content: [UInt8])]

    /// Unpacks `bytes`. Throws an `ImportRefusal` where they are no such archive, or hold too much.
    init(_ bytes: [UInt8]) throws {
        let reader = ByteReader(bytes)
        let directory = try Self.directory(in: reader)
        var entries: [(String, [UInt8])] = []
        var place = directory.offset
        var left = Self.mostBytes
        for _ in 0..<directory.count {
            guard try reader.number(4, at: place) == 0x0201_4B50 else { throw ImportRefusal.damaged }
            let entry = try Entry(reader, at: place)
            let content = try entry.content(in: reader, limit: left)
            left -= content.count
            entries.append((entry.name, content))
            place = entry.end
        }
        self.entries = entries
    }

    /// An archive of parts already unpacked.
    init(entries: [(name: String, content: [UInt8])]) { self.entries = entries }

    /// The content of the entry called `name`, or nil.
    func content(_ name: String) -> [UInt8]? { entries.first { $0.name == name }?.content }

    /// The same archive with another content of the entry called `name`.
    func replacing(_ name: String, by content: [UInt8]) -> ZipArchive {
        ZipArchive(entries: entries.map { $0.name == name ? ($0.name, content) : $0 })
    }

    /// Where the directory at the end begins, and how many entries it has.
    private static func directory(in reader: ByteReader) throws -> (offset: Int, count: Int) {
        let last = reader.count - 22
        guard last >= 0 else { throw ImportRefusal.damaged }
        // A comment of up to 65,535 bytes may follow.
        for place in stride(from: last, through: max(0, last - 65_535), by: -1)
        where try reader.number(4, at: place) == 0x0605_4B50 {
            let count = try reader.number(2, at: place + 10)
            guard count <= mostEntries else { throw ImportRefusal.tooLarge }
            return (try reader.number(4, at: place + 16), count)
        }
        throw ImportRefusal.damaged
    }

    private struct Entry {
        let name: String
        let end: Int
        private let flags: Int
        private let method: Int
        private let packedCount: Int
        private let header: Int

        init(_ reader: ByteReader, at place: Int) throws {
            flags = try reader.number(2, at: place + 8)
            method = try reader.number(2, at: place + 10)
            packedCount = try reader.number(4, at: place + 20)
            let nameCount = try reader.number(2, at: place + 28)
            header = try reader.number(4, at: place + 42)
            name = String(decoding: try reader.bytes(nameCount, at: place + 46), as: UTF8.self)
            end =
                try place + 46 + nameCount + reader.number(2, at: place + 30)
                + reader.number(2, at: place + 32)
        }

        func content(in reader: ByteReader, limit: Int) throws -> [UInt8] {
            guard flags & 1 == 0 else {
                throw ImportRefusal(
                    "The document is protected by a password. Save it without one, and import that.")
            }
            let start =
                try header + 30 + reader.number(2, at: header + 26) + reader.number(2, at: header + 28)
            let packed = try reader.bytes(packedCount, at: start)
            switch method {
            case 0:
                guard packed.count <= limit else { throw ImportRefusal.tooLarge }
                return Array(packed)
            case 8: return try Inflation.bytes(of: packed, limit: limit)
            default: throw ImportRefusal.damaged
            }
        }
    }
}

/// Little-endian numbers and stretches of bytes, none beyond the end.
private struct ByteReader {
    private let all: [UInt8]

    init(_ bytes: [UInt8]) { all = bytes }

    var count: Int { all.count }

    func bytes(_ count: Int, at place: Int) throws -> ArraySlice<UInt8> {
        guard place >= 0, count >= 0, place <= all.count, count <= all.count - place else {
            throw ImportRefusal.damaged
        }
        return all[place..<place + count]
    }

    func number(_ width: Int, at place: Int) throws -> Int {
        try bytes(width, at: place).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
