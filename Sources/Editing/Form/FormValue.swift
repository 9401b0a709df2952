/// What a form holds for a field, as it goes to the browser and back: JSON of texts, lists and objects.
public indirect enum FormValue: Sendable, Hashable, Codable {
    /// What somebody typed or chose.
    case text(String)
    /// Several values.
    case list([FormValue])
    /// Named values.
    case group([String: FormValue])

    /// Reads a text, a list or an object; anything else is an error.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([FormValue].self) {
            self = .list(list)
        } else {
            self = .group(try container.decode([String: FormValue].self))
        }
    }

    /// Writes the text, the list or the object alone.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .group(let group): try container.encode(group)
        }
    }

    /// The text; empty for anything else.
    var text: String { if case .text(let text) = self { text } else { "" } }

    /// The values of a list; none for anything else.
    var list: [FormValue] { if case .list(let list) = self { list } else { [] } }

    /// The value under `name` of an object; an empty text where there is none.
    subscript(name: String) -> FormValue {
        if case .group(let group) = self { group[name] ?? .text("") } else { .text("") }
    }
}
