/// A command that somebody is advised to type next.
enum CommandAdvice {
    /// `waymark` with these words and an option for each value that was given, ready to be typed: a value with spaces is in quotation marks.
    static func command(_ words: String, _ options: (name: String, value: String?)...) -> String {
        let given = options.compactMap { option in option.value.map { " --\(option.name) \(quoted($0))" } }
        return "waymark \(words)" + given.joined()
    }

    /// The site folder as a later command has to name it; nil for the current one, which is taken where none is named.
    static func site(_ folder: String) -> String? { folder == "." ? nil : folder }

    private static func quoted(_ value: String) -> String { value.contains(" ") ? "\"\(value)\"" : value }
}
