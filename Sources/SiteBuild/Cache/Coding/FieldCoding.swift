internal import Diagnostics
internal import FrontMatter

extension SourcePosition: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(line)
        cache.add(column)
    }

    init(from cache: inout CacheReader) throws {
        self.init(line: try cache.number(), column: try cache.number())
    }
}

extension TypedField: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(name)
        cache.add(keyPosition)
        cache.add(value)
    }

    init(from cache: inout CacheReader) throws {
        self.init(name: try cache.text(), keyPosition: try cache.value(), value: try cache.value())
    }
}

extension TypedValue: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(position)
        cache.add(content)
    }

    init(from cache: inout CacheReader) throws {
        self.init(position: try cache.value(), content: try cache.value())
    }
}

extension TypedValue.Content: Cacheable {
    func write(to cache: inout CacheWriter) {
        switch self {
        case .text(let text): cache.add(0, text)
        case .markdown(let text): cache.add(1, text)
        case .choice(let text): cache.add(2, text)
        case .email(let text): cache.add(3, text)
        case .link(let text): cache.add(4, text)
        case .file(let text): cache.add(5, text)
        case .yesNo(let isYes): cache.add(isYes ? 7 : 6)
        case .number(let number): cache.add(8, number)
        case .money(let money): cache.add(9, money)
        case .date(let date): cache.add(10, date)
        case .duration(let period): cache.add(11, period)
        case .place(let place): cache.add(12, place)
        case .list(let values): cache.add(13, values)
        case .object(let fields): cache.add(14, fields)
        case .references(let references): cache.add(15, references)
        case .defaults(let entries): cache.add(16, entries)
        }
    }

    init(from cache: inout CacheReader) throws {
        switch try cache.number() {
        case 0: self = .text(try cache.text())
        case 1: self = .markdown(try cache.text())
        case 2: self = .choice(try cache.text())
        case 3: self = .email(try cache.text())
        case 4: self = .link(try cache.text())
        case 5: self = .file(try cache.text())
        case 6: self = .yesNo(false)
        case 7: self = .yesNo(true)
        case 8: self = .number(try cache.value())
        case 9: self = .money(try cache.value())
        case 10: self = .date(try cache.value())
        case 11: self = .duration(try cache.value())
        case 12: self = .place(try cache.value())
        case 13: self = .list(try cache.list())
        case 14: self = .object(try cache.list())
        case 15: self = .references(try cache.list())
        case 16: self = .defaults(try cache.list())
        default: throw CacheDamage()
        }
    }
}

extension CacheWriter {
    fileprivate mutating func add(_ tag: Int, _ text: String) {
        add(tag)
        add(text)
    }

    fileprivate mutating func add(_ tag: Int, _ value: some Cacheable) {
        add(tag)
        add(value)
    }

    fileprivate mutating func add(_ tag: Int, _ values: [some Cacheable]) {
        add(tag)
        add(values)
    }
}
