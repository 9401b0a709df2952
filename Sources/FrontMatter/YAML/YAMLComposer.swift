import Yams

/// One run of libyaml over a text, by way of Yams' nodes and their marks.
enum YAMLComposer {
    /// What a text holds, read as YAML without any types of YAML's own.
    ///
    /// - Parameters:
    ///   - text: one document.
    ///   - firstLine: the line of the file that the text's first line is.
    static func compose(_ text: String, firstLine: Int) -> Result<NodeReading, YamlError> {
        do {
            // The basic resolver knows no types, and so runs no regular expressions over scalars.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            let root = try parser.singleRoot()
            var reading = NodeReading(firstLine: firstLine)
            // Nodes hold their anchors weakly: they are there as long as the parser is.
            withExtendedLifetime(parser) { reading.read(root) }
            return .success(reading)
        } catch let error as YamlError {
            return .failure(error)
        } catch {
            return .failure(.no)
        }
    }
}
