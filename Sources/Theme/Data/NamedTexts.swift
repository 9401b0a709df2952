internal import Markdown

/// Texts that a theme gives to its templates by name: its wording in one language, the addresses of its assets.
///
/// Templates know them by their places, which are the same in every language, and find them escaped.
public final class NamedTexts: Sendable {
    private let places: [String: Int]
    private let texts: [String?]
    private let html: [[UInt8]]

    /// No texts.
    public static let none = NamedTexts(places: [:]) { _ in nil }

    /// Makes the texts that `text` gives for each name of `places`, which are numbered from 0.
    init(places: [String: Int], text: (String) -> String?) {
        var texts = [String?](repeating: nil, count: places.count)
        for (name, place) in places { texts[place] = text(name) }
        self.places = places
        self.texts = texts
        html = texts.map { text in
            var html: [UInt8] = []
            HTMLEscaping.append(text ?? "", to: &html)
            return html
        }
    }

    /// The text called `name`.
    public subscript(name: String) -> String? { places[name].flatMap { texts[$0] } }

    /// Appends the text at `place`, escaped, to `output`.
    func append(_ place: Int, to output: inout [UInt8]) {
        if html.indices.contains(place) { output.append(contentsOf: html[place]) }
    }

    /// Whether there is any text at `place`.
    func hasText(at place: Int) -> Bool { html.indices.contains(place) && !html[place].isEmpty }

    /// `names` in order, each with its place.
    static func places(of names: some Sequence<String>) -> [String: Int] {
        let sorted = Set(names).sorted()
        return Dictionary(sorted.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
