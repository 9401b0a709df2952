/// Writing words so that Markdown, as Waymark reads it, takes them for words and nothing else.
enum MarkdownEscaping {
    /// `text` with a backslash before each mark that may mean something anywhere.
    static func escaped(_ text: String) -> String {
        var result = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", "~", "|", "{", "}":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "&":
                // Only where it would be read as a character's name.
                let isName = rest.first.map { $0 == "#" || $0.properties.isAlphabetic } ?? false
                result += isName ? "\\&" : "&"
            case "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": result += " "
            default:
                if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// The beginning of a line, which may be the mark of a list, a heading, a quotation, a caption, or two versions of a text.
    static func escapedStart(of line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        switch first {
        case "#", ">", "+", "-", "=", ":": return "\\" + line
        case "0"..."9":
            // "1." and "1)" before a space begin a list; "1.1" does not.
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            let rest = line[digits.endIndex...]
            guard digits.count < 10, let mark = rest.first, mark == "." || mark == ")",
                rest.count == 1 || rest.dropFirst().first == " "
            else { return line }
            return digits + "\\" + rest
        case "T" where line.hasPrefix("Table:"): return "Table\\:" + line.dropFirst("Table:".count)
        default: return line
        }
    }
}
