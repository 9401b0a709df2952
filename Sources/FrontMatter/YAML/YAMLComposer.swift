import Diagnostics
import Yams

/// One run of libyaml over a text, by way of Yams' nodes and their marks.
package enum YAMLComposer {
    /// Why libyaml could not read a text, in lines of the text and columns from 1.
    struct Failure: Error {
        /// What libyaml says, in its own words.
        let problem: String
        /// Where it stopped.
        let line: Int
        let column: Int
        /// What it was reading then, in its own words, and the line where that began.
        let context: String
        let contextLine: Int?
        /// The first name, if any, that one group has twice; the place is then the first one's.
        let duplicate: String?

        /// Whether libyaml gave up because of its own limit to nesting, a thousand levels.
        var isTooDeep: Bool { problem.hasPrefix("Maximum nesting level") }
    }

    /// What a text holds, read as YAML without any types of YAML's own.
    ///
    /// - Parameters:
    ///   - text: one document.
    ///   - firstLine: the line of the file that the text's first line is.
    ///   - mending: what was changed in the text after mistakes.
    static func compose(
        _ text: String,
        firstLine: Int,
        mending: YAMLMending = YAMLMending()
    ) -> Result<NodeReading, Failure> {
        do {
            // The basic resolver knows no types, and so runs no regular expressions over scalars.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            let root = try parser.singleRoot()
            var reading = NodeReading(text, firstLine: firstLine, mending: mending)
            // Nodes hold their anchors weakly: they are there as long as the parser is.
            withExtendedLifetime(parser) { reading.read(root) }
            return .success(reading)
        } catch let error as YamlError {
            return .failure(Failure(error))
        } catch {
            return .failure(Failure(.no))
        }
    }
}

extension YAMLComposer {
    /// The entries that libyaml finds in a stretch of YAML; nil where it refuses the stretch, or we do part
    /// of it.
    ///
    /// `PlainYAML` is held against this.
    package static func entries(of bytes: ArraySlice<UInt8>, firstLine: Int) -> [YAMLEntry]? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard case .success(let reading) = compose(text, firstLine: firstLine), reading.findings.isEmpty
        else {
            return nil
        }
        guard let root = reading.root, !root.isEmpty else { return [] }
        return root.mapping
    }
}

extension YAMLComposer.Failure {
    init(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self.init(
                problem: problem,
                line: mark.line,
                column: mark.column,
                context: context?.text ?? "",
                contextLine: context?.mark.line,
                duplicate: nil
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(
                problem: "",
                line: context.mark.line,
                column: context.mark.column,
                context: "",
                contextLine: nil,
                duplicate: duplicates.first
            )
        default:
            self.init(problem: "\(error)", line: 1, column: 1, context: "", contextLine: nil, duplicate: nil)
        }
    }
}
