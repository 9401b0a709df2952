import Diagnostics

/// The rules about signs with a meaning, and the quotation marks that take it from them.
extension RuleExplanation {
    static let unquotedSign = RuleExplanation(
        meaning: """
            A colon with a space after it, a bracket, or a sign such as * or @ at the start of a \
            value has a special meaning. In ordinary words it must stand in quotation marks.
            """,
        example: "title: Our plan: phase two",
        remedy: """
            Put the whole value in straight quotation marks: title: "Our plan: phase two".
            """
    )

    static let unclosedQuote = RuleExplanation(
        meaning: """
            A value that begins with a quotation mark must end with the same one, and quotation \
            marks inside it, or backslashes, must not be taken for that end.
            """,
        example: """
            title: "Our" plan
            """,
        remedy: """
            Put the whole value in the other kind of quotation marks: title: '"Our" plan'.
            """
    )

    static let unclosedBracket = RuleExplanation(
        meaning: "A square or curly bracket opens a list or a group, and nothing closes it.",
        example: "themes: [Homes, Roads",
        remedy: "Type the closing bracket at the end: themes: [Homes, Roads]."
    )

    static let curlyQuotes = RuleExplanation(
        meaning: """
            Word processors set curly quotation marks. Only straight ones have a meaning here: curly \
            ones are letters like any other, and readers see them. In words that may be what you \
            want, so it is only a warning.
            """,
        example: "title: “Our plan”",
        remedy: """
            Type straight quotation marks, or none: title: "Our plan". Where readers should see \
            curly ones, put straight ones round them.
            """
    )

    static let textAfterHash = RuleExplanation(
        meaning: """
            A hash sign after a space begins a note to yourself that no reader sees. Here it looks \
            as if it belonged to the words.
            """,
        example: "title: Plan #1",
        remedy: """
            Put the whole value in quotation marks: title: "Plan #1". A note has a space after its \
            hash sign.
            """
    )
}
