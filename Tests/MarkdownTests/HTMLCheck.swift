/// Reads HTML as strictly as possible and says what is wrong with it: an element or attribute that Waymark does not
/// write, a quote or sign that is not escaped, elements that do not nest.
struct HTMLCheck {
    private static let attributes: [String: Set<String>] = [
        "a": ["href", "rel", "title", "id", "role", "class", "aria-label"], "img": ["src", "alt", "title"],
        "input": ["type", "disabled", "checked", "aria-label"], "h1": ["id"], "h2": ["id"], "h3": ["id"],
        "h4": ["id"],
        "h5": ["id"], "h6": ["id"], "p": ["class", "id"], "li": ["id", "class"], "ol": ["start"], "ul": [],
        "blockquote": [], "pre": [], "code": ["class"], "em": [], "strong": [], "del": [], "sup": ["class"],
        "br": [],
        "hr": [], "figure": [], "figcaption": [], "dl": [], "dt": ["id", "class"], "dd": [], "table": [],
        "caption": ["id"],
        "thead": [], "tbody": [], "tr": [], "th": ["scope", "class"], "td": ["class"],
        "div": ["class", "role", "tabindex", "aria-label", "aria-labelledby"],
        "section": ["class", "role", "aria-label"],
    ]
    private static let empty: Set<String> = ["img", "input", "br", "hr"]

    private var open: [String] = []
    private(set) var problem: String?

    /// The first thing wrong in `html`, if any.
    static func problem(in html: String) -> String? {
        var check = HTMLCheck()
        // An accent would make one character with a sign before it.
        var rest = String(html.unicodeScalars.map { $0.isASCII ? Character($0) : "x" })[...]
        while let character = rest.first, check.problem == nil {
            if character == "<" { check.readTag(&rest) } else { check.readText(&rest) }
        }
        return check.problem ?? (check.open.isEmpty ? nil : "not closed: \(check.open)")
    }

    private mutating func readText(_ rest: inout Substring) {
        let text = rest.prefix { $0 != "<" }
        rest = rest.dropFirst(text.count)
        checkText(text)
    }

    private mutating func checkText(_ text: Substring) {
        if text.contains(">") || text.contains("\"") { problem = "unescaped: \(text)" }
        if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" })
        {
            problem = "control character: \(text)"
        }
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let name = part.prefix { $0 != ";" }
            if !["amp", "lt", "gt", "quot", "#39", "#x27"].contains(name) || name.count == part.count {
                problem = "entity: &\(part)"
            }
        }
    }

    private mutating func readTag(_ rest: inout Substring) {
        rest = rest.dropFirst()
        let isEnd = rest.first == "/"
        if isEnd { rest = rest.dropFirst() }
        let name = String(rest.prefix { $0.isLetter || $0.isNumber })
        rest = rest.dropFirst(name.count)
        guard let allowed = Self.attributes[name] else { return problem = "element: \(name)" }
        while rest.first == " ", rest.dropFirst().first != "/" { readAttribute(&rest, allowed, of: name) }
        if rest.hasPrefix(" /") { rest = rest.dropFirst(2) }
        guard rest.first == ">" else { return problem = problem ?? "tag: \(name) \(rest.prefix(20))" }
        rest = rest.dropFirst()
        if isEnd {
            if open.popLast() != name { problem = "closed: \(name)" }
        } else if !Self.empty.contains(name) {
            if name == "a", open.contains("a") { problem = "link in link" }
            open.append(name)
        }
    }

    private mutating func readAttribute(_ rest: inout Substring, _ allowed: Set<String>, of element: String) {
        rest = rest.dropFirst()
        let name = String(rest.prefix { $0 != "=" && $0 != ">" })
        rest = rest.dropFirst(name.count)
        guard allowed.contains(name), rest.hasPrefix("=\"") else {
            return problem = "attribute: \(element) \(name)"
        }
        rest = rest.dropFirst(2)
        let value = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(value.count + 1)
        checkText(value.replacing("<", with: ">"))
        let isAddress = name == "href" || name == "src"
        // As the URL standard has it: white space around an address is dropped, and other signs make no scheme.
        let address = value.filter { $0 != "\n" && $0 != "\t" }.drop { $0 == " " }
        let scheme = address.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
        if isAddress, scheme.first?.isLetter == true, address.dropFirst(scheme.count).first == ":",
            !["https", "http", "mailto", "tel"].contains(scheme.lowercased())
        {
            problem = "scheme: \(value)"
        }
    }
}
