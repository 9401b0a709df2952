import Diagnostics

/// The rules about the form of lines, and what YAML has and Waymark does not.
extension RuleExplanation {
    static let unreadableLine = RuleExplanation(
        meaning: "The line is not in the form that its place needs, and it is not clear what was meant.",
        example: "place: {name: Ash: the village}",
        remedy: """
            Write each field on a line of its own: its name, a colon, a space and its value, as in \
            "title: Our plan".
            """
    )

    static let tabIndentation = RuleExplanation(
        meaning: """
            A line begins with a tab. Which lines belong together is told by the spaces they begin \
            with, and a tab may be as wide as any number of them.
            """,
        example: """
            contact:
            <tab>role: Clerk
            """,
        remedy: "Put two spaces in the place of each tab."
    )

    static let wrongIndentation = RuleExplanation(
        meaning: """
            Lines that belong together begin in the same column. This one begins in a column of its \
            own.
            """,
        example: """
            principles:
              - id: decide-together
               how: Everyone voted.
            """,
        remedy: "Add or remove spaces at its start, so that it lines up with those above."
    )

    static let missingSpace = RuleExplanation(
        meaning: """
            A colon after a name, and a hyphen before the entry of a list, need an ordinary space \
            after them. A space copied from elsewhere may only look like one.
            """,
        example: "title:Our plan",
        remedy: "Type a space after the colon or the hyphen: title: Our plan."
    )

    static let missingColon = RuleExplanation(
        meaning: """
            The line has no name with a colon. It may carry on the line above, or its name may be \
            missing.
            """,
        example: """
            summary: Neighbours trade seeds
            and cuttings
            """,
        remedy: """
            Type two spaces before a line that carries on the one above, or a name and a colon, as \
            in "summary: ".
            """
    )

    static let duplicateKey = RuleExplanation(
        meaning: "The same name is there twice, so that it is not clear which value is meant.",
        example: """
            title: Our plan
            title: The plan
            """,
        remedy: "Remove one of the two."
    )

    static let refusedYAML = RuleExplanation(
        meaning: """
            Front matter is written in a part of YAML. Values that are named to be used again (& and \
            *), fields taken from elsewhere (<<), types (!) and names made of brackets are not in \
            it.
            """,
        example: """
            title: &name Our plan
            summary: *name
            """,
        remedy: """
            Write each value where it belongs. Words that begin with such a sign need quotation \
            marks.
            """
    )

    static let nestedTooDeeply = RuleExplanation(
        meaning: """
            Lists and groups stand inside each other more deeply than any page needs, most likely by \
            a slip.
            """,
        example: "themes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Homes]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        remedy: "Remove brackets, hyphens or spaces until the value is as simple as it should be."
    )
}
