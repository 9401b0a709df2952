internal import Diagnostics
internal import FrontMatter

extension DecimalNumber: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(text)
        cache.add(value.bitPattern)
    }

    init(from cache: inout CacheReader) throws {
        self.init(text: try cache.text(), value: Double(bitPattern: try cache.word()))
    }
}

extension Money: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(hundredths)
        cache.add(currency)
        cache.add(text)
    }

    init(from cache: inout CacheReader) throws {
        self.init(hundredths: try cache.number(), currency: try cache.text(), text: try cache.text())
    }
}

extension Place: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.addOptional(name) { $0.add($1) }
        for degrees in [latitude, longitude] { cache.addOptional(degrees) { $0.add($1.bitPattern) } }
    }

    init(from cache: inout CacheReader) throws {
        self.init(
            name: try cache.optional { try $0.text() },
            latitude: try cache.optional { Double(bitPattern: try $0.word()) },
            longitude: try cache.optional { Double(bitPattern: try $0.word()) })
    }
}

extension CalendarDate: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(year)
        cache.add(month ?? 0)
        cache.add(day ?? 0)
    }

    init(from cache: inout CacheReader) throws {
        let (year, month, day) = (try cache.number(), try cache.number(), try cache.number())
        let date =
            month == 0
            ? CalendarDate(year: year)
            : day == 0
                ? CalendarDate(year: year, month: month) : CalendarDate(year: year, month: month, day: day)
        guard let date else { throw CacheDamage() }
        self = date
    }
}

extension CalendarPeriod: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(count)
        cache.add(unit.rawValue)
    }

    init(from cache: inout CacheReader) throws {
        let count = try cache.number()
        guard let unit = Unit(rawValue: try cache.text()) else { throw CacheDamage() }
        self.init(count, unit)
    }
}

extension Reference: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(target)
        cache.addOptional(how) { $0.add($1) }
        cache.add(position)
    }

    init(from cache: inout CacheReader) throws {
        self.init(
            target: try cache.text(), how: try cache.optional { try $0.text() }, position: try cache.value())
    }
}

extension YAMLEntry: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(key)
        cache.add(keyPosition)
        cache.add(value)
    }

    init(from cache: inout CacheReader) throws {
        self.init(key: try cache.text(), keyPosition: try cache.value(), value: try cache.value())
    }
}

extension YAMLValue: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(position)
        cache.add(isQuoted)
        switch content {
        case .empty: cache.add(0)
        case .scalar(let text):
            cache.add(1)
            cache.add(text)
        case .list(let values):
            cache.add(2)
            cache.add(values)
        case .mapping(let entries):
            cache.add(3)
            cache.add(entries)
        }
    }

    init(from cache: inout CacheReader) throws {
        let position: SourcePosition = try cache.value()
        let isQuoted = try cache.flag()
        let content: Content =
            switch try cache.number() {
            case 0: .empty
            case 1: .scalar(try cache.text())
            case 2: .list(try cache.list())
            case 3: .mapping(try cache.list())
            default: throw CacheDamage()
            }
        self.init(position: position, content: content, isQuoted: isQuoted)
    }
}
