internal import Files

/// The cache's file: a header, and one or more segments, each of which adds to those before it.
///
///     header      8 bytes, the name of the form; 16 bytes, what everything is keyed by; 8 bytes, where the last segment ends
///     segment     8 bytes, the size of its pages; the pages; 8 bytes, the index's size; 16 bytes, its hash; the index
///
/// What lies beyond the last segment's end was being written when a build was killed, and is never read. Numbers are
/// little-endian. An index has the place and the hash of each page, so that pages are read and checked one by one. The pages come
/// first, so that they can be written as they are parsed.
struct CacheFile {
    private static let magic: [UInt8] = Array("waymark1".utf8)
    private static let headerSize = 32
    private static let endOffset = 24
    private static let sizeSize = 8
    private static let indexHeaderSize = 24

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
        let pagesStart = offset + Self.sizeSize
        let pagesSize = try size(at: offset, of: file, beforeEnd: Self.indexHeaderSize)
        let indexStart = pagesStart + pagesSize + Self.indexHeaderSize
        let indexSize = try size(at: pagesStart + pagesSize, of: file, beforeEnd: Self.indexHeaderSize - 8)
        guard let header = file.bytes(in: indexStart - 16..<indexStart),
            let index = file.bytes(in: indexStart..<indexStart + indexSize)
        else { throw CacheDamage() }
        var reader = CacheReader(header[...])
        guard ContentHash(of: index) == (try reader.hash()) else { throw CacheDamage() }
        var indexReader = CacheReader(index[...])
        try CacheIndex.read(
            &indexReader, into: &cache, file: file, pages: pagesStart..<pagesStart + pagesSize)
        return indexStart + indexSize
    }

    /// The size that is written at `offset`, of something that ends `rest` bytes before the end of the file or earlier.
    private func size(at offset: Int, of file: StoredBytes, beforeEnd rest: Int) throws -> Int {
        guard let bytes = file.bytes(in: offset..<offset + Self.sizeSize) else { throw CacheDamage() }
        var reader = CacheReader(bytes[...])
        let size = Int(truncatingIfNeeded: try reader.word())
        guard size >= 0, size <= file.count - offset - Self.sizeSize - rest else { throw CacheDamage() }
        return size
    }

    /// Begins a file that is written anew.
    func draft() throws -> CacheDraft {
        try CacheDraft(path: path, header: Self.headerSize + Self.sizeSize)
    }

    /// Writes `cache`, in the place of what was read as `old`, so that a reader sees the old one or the new one. Its new pages are
    /// in memory.
    ///
    /// Where little is new, it is added at the end. Where what was added is a quarter of the whole, or the file is not this
    /// build's, the file is written anew.
    func write(_ cache: BuildCache, replacing old: Contents) throws {
        let new = cache.pages.compactMapValues { page in
            if case .new(let bytes) = page.encoded { bytes } else { nil }
        }
        let newSize = new.values.reduce(0) { $0 + $1.count } + cache.outputs.count * 128
        if let ends = old.ends, (ends.last - ends.first + newSize) * 4 < ends.first {
            try extend(from: ends.last, with: new, of: cache)
        } else {
            let draft = try draft()
            // A page that cannot be read back any more is left out: the next build parses it.
            var cache = cache
            cache.pages = cache.pages.compactMapValues { page in
                page.encoded.bytes.map { page.with(draft.keep($0)) }
            }
            try finish(draft, cache)
        }
    }

    /// Adds a segment at `offset`.
    private func extend(from offset: Int, with new: [String: [UInt8]], of cache: BuildCache) throws {
        let sorted = new.sorted { $0.key < $1.key }
        var places: [(path: String, place: Range<Int>)] = []
        var size = 0
        for (path, bytes) in sorted {
            places.append((path, size..<size + bytes.count))
            size += bytes.count
        }
        let tail = Self.tail(of: cache, pages: places)
        let end = offset + Self.sizeSize + size + tail.count
        try FileWriting.extend(
            path, from: offset, with: [Self.word(size)] + sorted.map(\.value) + [tail],
            thenMark: Self.word(end), at: Self.endOffset)
    }

    /// Ends a file that was written anew and has those pages of `cache` that lie in it.
    func finish(_ draft: CacheDraft, _ cache: BuildCache) throws {
        let start = Self.headerSize + Self.sizeSize
        let places = cache.pages.compactMap { path, page -> (path: String, place: Range<Int>)? in
            guard case .drafted(let range) = page.encoded else { return nil }
            return (path, range.lowerBound - start..<range.upperBound - start)
        }
        let pagesEnd = draft.end
        let tail = Self.tail(of: cache, pages: places.sorted { $0.path < $1.path })
        var header = CacheWriter()
        header.add(key)
        let end = Self.word(pagesEnd + tail.count)
        try draft.finish(tail, header: Self.magic + header.bytes + end + Self.word(pagesEnd - start))
    }

    /// What comes after the pages of a segment: the index with its size and hash.
    private static func tail(of cache: BuildCache, pages: [(path: String, place: Range<Int>)]) -> [UInt8] {
        let index = CacheIndex.bytes(of: cache, pages: pages)
        var header = CacheWriter()
        header.add(UInt64(index.count))
        header.add(ContentHash(of: index))
        return header.bytes + index
    }

    private static func word(_ number: Int) -> [UInt8] {
        var writer = CacheWriter()
        writer.add(UInt64(number))
        return writer.bytes
    }
}
