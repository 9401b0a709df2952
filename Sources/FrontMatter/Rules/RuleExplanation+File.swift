import Diagnostics

/// The rules about a file as a whole, and about the lines round front matter.
extension RuleExplanation {
    static let notUTF8 = RuleExplanation(
        meaning: """
            The file is not saved as UTF-8, the one way of writing letters as bytes that every \
            program knows. Some letters, such as curly apostrophes and accents, would come out \
            wrong.
            """,
        example: "A page saved by Notepad with ANSI or Unicode beside Encoding",
        remedy: "Open the file in Notepad, choose File, Save as, choose UTF-8 beside Encoding, and save."
    )

    static let controlCharacter = RuleExplanation(
        meaning: """
            The file holds a character that cannot be seen and has no meaning in a page. Such \
            characters come with text copied from other programs, or from damaged files.
            """,
        example: "title: Our plan<U+000B>for Ash",
        remedy: """
            Delete the place that the message names with a letter on each side, and type the letters \
            again.
            """
    )

    static let frontMatterNotClosed = RuleExplanation(
        meaning: """
            The fields at the top of a page stand between two lines of three hyphens, and the second \
            such line is missing.
            """,
        example: """
            ---
            title: Our plan

            We began in 2024.
            """,
        remedy: "Type --- on a line of its own after the last field, before the text of the page."
    )

    static let frontMatterNotFirst = RuleExplanation(
        meaning: """
            A line of three hyphens must be the first line of the file, and another must follow the \
            fields. Nothing else may stand on these lines. Word processors like to turn hyphens into \
            a dash.
            """,
        example: """
            ----
            title: Our plan
            ----
            """,
        remedy: """
            Make the first line of the file three hyphens, without empty lines above it and spaces \
            before it, and the line after the fields as well.
            """
    )

    static let notFields = RuleExplanation(
        meaning: """
            The lines between the hyphens, or the lines of a settings file, are not names with \
            values.
            """,
        example: """
            ---
            - Our plan
            ---
            """,
        remedy: """
            Write each field on a line of its own: its name, a colon, a space and its value, as in \
            "title: Our plan".
            """
    )

    static let mergeConflict = RuleExplanation(
        meaning: """
            Two people changed the same lines, and both versions were left in the file for somebody \
            to choose between.
            """,
        example: """
            <<<<<<< HEAD
            date: 14 March 2026
            =======
            date: 15 March 2026
            >>>>>>> our-plan
            """,
        remedy: "Keep the lines that are right. Remove the others, and the three lines of signs."
    )
}
