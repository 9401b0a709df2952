internal import Diagnostics
internal import FrontMatter
internal import Markdown
internal import SiteModel

extension ParsedPage: Cacheable {
    func write(to cache: inout CacheWriter) {
        writeFront(to: &cache)
        cache.add(body)
        cache.add(markup)
        cache.add(diagnostics)
    }

    /// Everything but the texts and what is wrong: all that the rest of the site is made of.
    func writeFront(to cache: inout CacheWriter) {
        // The path below the content folder, from which the place follows.
        cache.add(String(place.path.dropFirst(ContentPath.folder.count)))
        cache.add(language)
        cache.add(kind)
        cache.add(isSection)
        cache.add(title)
        cache.add(summary)
        cache.add(status.rawValue)
        cache.add(fields)
        cache.add(writtenFields.sorted())
        cache.add(blankFields.count)
        for (name, position) in blankFields.sorted(by: { $0.key < $1.key }) {
            cache.add(name)
            cache.add(position)
        }
        cache.add(references.count)
        for reference in references {
            cache.add(reference.relation)
            cache.add(reference.reference)
        }
        cache.add(aliases)
        cache.add(files)
    }

    convenience init(from cache: inout CacheReader) throws {
        let place = ContentPath(try cache.text())
        let (language, kind, isSection) = (try cache.text(), try cache.text(), try cache.flag())
        let (title, summary) = (try cache.text(), try cache.text())
        guard let status = PageStatus(rawValue: try cache.text()) else { throw CacheDamage() }
        self.init(
            place: place, language: language, kind: kind, isSection: isSection, title: title,
            summary: summary,
            status: status, fields: try cache.list(), writtenFields: Set(try cache.texts()),
            blankFields: Dictionary(
                try cache.list { (try $0.text(), try $0.value() as SourcePosition) },
                uniquingKeysWith: { first, _ in first }),
            references: try cache.list {
                ParsedReference(relation: try $0.text(), reference: try $0.value(), path: place.path)
            },
            aliases: try cache.list(), files: try cache.list(), body: try cache.value(),
            markup: try cache.list(), diagnostics: try cache.list())
    }
}

extension ParsedPage.Alias: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(address)
        cache.add(position)
    }

    init(from cache: inout CacheReader) throws {
        self.init(address: try cache.text(), position: try cache.value())
    }
}

extension ParsedPage.FileReference: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(field)
        cache.add(path)
        cache.add(position)
    }

    init(from cache: inout CacheReader) throws {
        self.init(field: try cache.text(), path: try cache.text(), position: try cache.value())
    }
}

extension ParsedPage.FieldMarkup: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(field)
        cache.add(item)
        cache.add(document)
    }

    init(from cache: inout CacheReader) throws {
        self.init(field: try cache.text(), item: try cache.number(), document: try cache.value())
    }
}
