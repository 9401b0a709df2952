import Diagnostics
import FrontMatter
import FuzzSupport

/// What the readers promise for any source, checked for one.
struct FrontMatterPromises {
    private let source: [UInt8]
    private let places: Places

    init(_ input: [UInt8]) {
        source = input
        places = Places(input)
    }

    func check() {
        let document = FrontMatterReader.read(source, path: "page.md")
        Fuzzer.expect((0...source.count).contains(document.bodyOffset), "the body is in the source")
        if document.bodyOffset < source.count {
            Fuzzer.expect(
                places.hold(SourcePosition(line: document.bodyLine, column: 1)), "so is its line")
        }
        checkEntries(document.fields)
        checkPlaces(document.diagnostics)
        let yaml = YAMLReader.read(source, path: "waymark.yaml")
        if let value = yaml.0 { checkValue(value) }
        checkPlaces(yaml.1)
    }

    private func checkPlaces(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            Fuzzer.expect(places.hold(diagnostic.position), "\(diagnostic) is in the source")
            Fuzzer.expect(!diagnostic.message.isEmpty, "there are words for \(diagnostic.rule)")
        }
    }

    private func checkEntries(_ entries: [YAMLEntry]) {
        Fuzzer.expect(Set(entries.map(\.key)).count == entries.count, "each name is there once")
        for entry in entries {
            Fuzzer.expect(places.hold(entry.keyPosition), "\(entry.key) is in the source")
            checkValue(entry.value)
        }
    }

    /// Nesting is refused beyond a depth, so that recursion ends.
    private func checkValue(_ value: YAMLValue) {
        // What is left out after the last line has no place of its own.
        Fuzzer.expect(value.isEmpty || places.hold(value.position), "\(value) is in the source")
        switch value.content {
        case .mapping(let entries): checkEntries(entries)
        case .list(let values): values.forEach(checkValue)
        default: break
        }
    }
}
