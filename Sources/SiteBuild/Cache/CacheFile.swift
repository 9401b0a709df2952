internal import Files

/// The cache's file: a header, and one or more segments, each of which adds to those before it.
///
///     header      8 bytes, the name of the form; 16 bytes, what everything is keyed by; 8 bytes, where the last segment ends
///     segment     8 bytes, the index's size; 16 bytes, its hash; the index; the pages that it lists, one after the other
///
/// What lies beyond the last segment's end was being written when a build was killed, and is never read. Numbers are
/// little-endian. An index has the size and the hash of each page, so that pages are read and checked one by one.
struct CacheFile {
    private static let magic: [UInt8] = Array("waymark1".utf8)
    private static let headerSize = 32
    private static let endOffset = 24
    private static let segmentHeaderSize = 24

    let path: String
    let key: ContentHash

    /// What the file says, and how it is laid out.
    struct Contents {
        var cache = BuildCache()
        /// Where the first segment ends, and where the last does.
        var ends: (first: Int, last: Int)?
    }

    /// Reads the file. Nothing where it is of another key; throws `CacheDamage` where it is not whole.
    func read() throws -> Contents {
        guard let file = StoredBytes(path: path),
            let header = file.bytes(in: 0..<Self.headerSize), header.starts(with: Self.magic)
        else { throw CacheDamage() }
        var reader = CacheReader(header[Self.magic.count...])
        guard try reader.hash() == key else { return Contents() }
        let end = Int(truncatingIfNeeded: try reader.word())
        guard (Self.headerSize...file.count).contains(end) else { throw CacheDamage() }
        var contents = Contents()
        var offset = Self.headerSize
        while offset < end {
            offset = try readSegment(at: offset, of: file, into: &contents.cache)
            guard offset <= end else { throw CacheDamage() }
            contents.ends = (contents.ends?.first ?? offset, offset)
        }
        return contents
    }

    /// Gives where the segment ends.
    private func readSegment(at offset: Int, of file: StoredBytes, into cache: inout BuildCache) throws -> Int
    {
        let indexStart = offset + Self.segmentHeaderSize
        guard let header = file.bytes(in: offset..<indexStart) else { throw CacheDamage() }
        var reader = CacheReader(header[...])
        let (size, hash) = (Int(truncatingIfNeeded: try reader.word()), try reader.hash())
        guard (0...file.count - indexStart).contains(size),
            let index = file.bytes(in: indexStart..<indexStart + size), ContentHash(of: index) == hash
        else { throw CacheDamage() }
        var indexReader = CacheReader(index[...])
        return try CacheIndex.read(&indexReader, into: &cache, file: file, pagesStart: indexStart + size)
    }

    /// Writes `cache`, in the place of what was read as `old`, so that a reader sees the old one or the new one.
    ///
    /// Where little is new, it is added at the end. Where what was added is a quarter of the whole, or the file is not this
    /// build's, the file is written anew.
    func write(_ cache: BuildCache, replacing old: Contents) throws {
        let new = cache.pages.filter { if case .new = $0.value.encoded { true } else { false } }
        let newSize = new.values.reduce(0) { $0 + $1.encoded.count } + cache.outputs.count * 128
        if let ends = old.ends, (ends.last - ends.first + newSize) * 4 < ends.first {
            let (parts, size) = Self.segment(cache, pages: new)
            var end = CacheWriter()
            end.add(UInt64(ends.last + size))
            try FileWriting.extend(
                path, from: ends.last, with: parts, thenMark: end.bytes, at: Self.endOffset)
        } else {
            let (parts, size) = Self.segment(cache, pages: cache.pages)
            var header = CacheWriter()
            header.add(key)
            header.add(UInt64(Self.headerSize + size))
            try FileWriting.replace(path, with: [Self.magic + header.bytes] + parts)
        }
    }

    /// A segment with all that `cache` has but, of its pages, only `pages`; and its size in bytes.
    private static func segment(
        _ cache: BuildCache, pages: [String: BuildCache.Page]
    ) -> (parts: [[UInt8]], size: Int) {
        let sorted = pages.sorted { $0.key < $1.key }
        let index = CacheIndex.bytes(of: cache, pages: sorted)
        var header = CacheWriter()
        header.add(UInt64(index.count))
        header.add(ContentHash(of: index))
        // A page that cannot be read back any more leaves a gap, which its hash tells from a page: the next build parses it.
        let contents = sorted.map { page in
            page.value.encoded.bytes ?? [UInt8](repeating: 0, count: page.value.encoded.count)
        }
        let size = header.bytes.count + index.count + sorted.reduce(0) { $0 + $1.value.encoded.count }
        return ([header.bytes, index] + contents, size)
    }
}
