internal import Files

/// The part of a cache that is read as a whole: what there is of pages, the output, and the last build.
enum CacheIndex {
    /// The index of a segment that has `pages`, in their order, each at a place counted from where the pages begin.
    static func bytes(of cache: BuildCache, pages: [(path: String, place: Range<Int>)]) -> [UInt8] {
        var index = CacheWriter()
        index.reserve((pages.count + cache.outputs.count) * 160)
        index.add(pages.count)
        for (path, place) in pages {
            guard let page = cache.pages[path] else { continue }
            index.add(path)
            index.add(page.source)
            index.add(page.front)
            index.add(page.check)
            index.add(place.lowerBound)
            index.add(place.count)
        }
        index.addOptional(cache.common) { $0.add($1) }
        index.add(cache.outputs.count)
        for (path, output) in cache.outputs.sorted(by: { $0.key < $1.key }) {
            add(output, at: path, to: &index)
        }
        index.addOptional(cache.last) { index, last in
            index.add(last.inputs)
            index.add(last.files)
            index.add(last.diagnostics)
            index.add(last.pages)
        }
        return index.bytes
    }

    private static func add(_ output: BuildCache.Output, at path: String, to index: inout CacheWriter) {
        index.add(path)
        index.add(output.file.hash)
        index.add(output.file.size)
        index.addOptional(output.ingredients) { index, ingredients in
            index.add(ingredients.pages.count)
            for page in ingredients.pages { index.add(page) }
            index.add(ingredients.texts)
        }
    }

    /// Adds what an index says to `cache`. Its pages lie in `range` of `file`.
    static func read(
        _ index: inout CacheReader, into cache: inout BuildCache, file: StoredBytes, pages range: Range<Int>
    ) throws {
        let pages: [(String, BuildCache.Page)] = try index.list { index in
            let path = try index.text()
            let (source, front, check) = (try index.hash(), try index.hash(), try index.hash())
            let (start, size) = (try index.number(), try index.number())
            guard (0...range.count).contains(start), (0...range.count - start).contains(size) else {
                throw CacheDamage()
            }
            let place = range.lowerBound + start..<range.lowerBound + start + size
            return (
                path,
                BuildCache.Page(source: source, front: front, check: check, encoded: .stored(file, place))
            )
        }
        cache.pages.merge(pages) { _, new in new }
        cache.common = try index.optional { try $0.hash() }
        cache.outputs = Dictionary(try index.list { try output(&$0) }) { first, _ in first }
        cache.last = try index.optional { index in
            BuildCache.LastBuild(
                inputs: try index.hash(), files: try index.hash(), diagnostics: try index.list(),
                pages: try index.number())
        }
        guard index.remaining == 0 else { throw CacheDamage() }
    }

    private static func output(_ index: inout CacheReader) throws -> (String, BuildCache.Output) {
        let path = try index.text()
        let file = PublishedFile(hash: try index.hash(), size: try index.number())
        let ingredients = try index.optional { index in
            BuildCache.Ingredients(pages: try index.list { try $0.number() }, texts: try index.hash())
        }
        return (path, BuildCache.Output(ingredients: ingredients, file: file))
    }
}
