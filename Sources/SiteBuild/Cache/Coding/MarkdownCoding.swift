internal import Diagnostics
internal import Markdown

/// A document is kept without the text of its sections: those are for the search analysis, which is kept apart, and
/// `ParsedFile` takes them out of a page that was parsed just now as well.
extension MarkdownDocument: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(body)
        cache.add(headings)
        cache.add(links)
        cache.add(anchors)
        cache.add(diagnostics)
    }

    convenience init(from cache: inout CacheReader) throws {
        self.init(
            body: try cache.value(), headings: try cache.list(), links: try cache.list(), sections: [],
            anchors: try cache.texts(), diagnostics: try cache.list())
    }
}

extension HTMLFragment: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(bytes)
        cache.add(holes)
    }

    init(from cache: inout CacheReader) throws {
        let bytes = Array(try cache.content())
        let holes: [Hole] = try cache.list()
        var last = 0
        for hole in holes {
            guard hole.offset >= last, hole.offset <= bytes.count else { throw CacheDamage() }
            last = hole.offset
        }
        self.init(bytes: bytes, holes: holes)
    }
}

extension HTMLFragment.Hole: Cacheable {
    private static let kinds: [Kind] = [.address, .title, .afterLink]

    func write(to cache: inout CacheWriter) {
        cache.add(offset)
        cache.add(Self.kinds.firstIndex(of: kind) ?? 0)
        cache.add(link)
    }

    init(from cache: inout CacheReader) throws {
        let offset = try cache.number()
        let kind = try cache.number()
        let link = try cache.number()
        guard Self.kinds.indices.contains(kind), link >= 0 else { throw CacheDamage() }
        self.init(offset: offset, kind: Self.kinds[kind], link: link)
    }
}

extension Heading: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(level)
        cache.add(id)
        cache.add(text)
        cache.add(position)
    }

    init(from cache: inout CacheReader) throws {
        self.init(
            level: try cache.number(), id: try cache.text(), text: try cache.text(),
            position: try cache.value())
    }
}

extension Link: Cacheable {
    private static let kinds: [Kind] = [.link, .image, .reference]

    func write(to cache: inout CacheWriter) {
        cache.add(Self.kinds.firstIndex(of: kind) ?? 0)
        cache.add(destination)
        cache.add(position)
        cache.add(text)
    }

    init(from cache: inout CacheReader) throws {
        let kind = try cache.number()
        guard Self.kinds.indices.contains(kind) else { throw CacheDamage() }
        self.init(
            kind: Self.kinds[kind], destination: try cache.text(), position: try cache.value(),
            text: try cache.text())
    }
}

extension Diagnostic: Cacheable {
    private static let severities: [Severity] = [.off, .warning, .error]

    func write(to cache: inout CacheWriter) {
        cache.add(rule)
        cache.add(Self.severities.firstIndex(of: severity) ?? 0)
        cache.add(path)
        cache.addOptional(position) { $0.add($1) }
        cache.add(message)
        cache.addOptional(other) { $0.add($1) }
    }

    init(from cache: inout CacheReader) throws {
        let rule = try cache.text()
        let severity = try cache.number()
        guard Self.severities.indices.contains(severity) else { throw CacheDamage() }
        self.init(
            rule: rule, severity: Self.severities[severity], path: try cache.text(),
            position: try cache.optional { try $0.value() }, message: try cache.text(),
            other: try cache.optional { try $0.text() })
    }
}
