import Diagnostics

/// The rules about fields and their values.
extension RuleExplanation {
    static let unknownKey = RuleExplanation(
        meaning: "No field of this kind of page has that name. Most often it is a slip of the pen.",
        example: "sumary: Neighbours trade seeds.",
        remedy: """
            Correct the name, or remove the line. The fields of each kind are listed in the \
            documentation and by waymark report schema.
            """
    )

    static let missingField = RuleExplanation(
        meaning: "A field without which the page cannot be built is not there, or has nothing in it.",
        example: """
            ---
            summary: Neighbours trade seeds.
            ---
            """,
        remedy: """
            Type the field between the lines of hyphens: its name, a colon, a space and its value, \
            as in "title: Our plan".
            """
    )

    static let wrongShape = RuleExplanation(
        meaning: """
            A list stands where one value belongs, or words where a group of fields does, or \
            something is put together in another way than the field needs.
            """,
        example: """
            title:
              - Our plan
              - The plan
            """,
        remedy: "Write the value as the message shows."
    )

    static let notANumber = RuleExplanation(
        meaning: "The field holds a number, in figures, and this is none.",
        example: "order: three",
        remedy: "Write it in figures, without a unit: order: 3."
    )

    static let notMoney = RuleExplanation(
        meaning: "The field holds a sum of money, in figures, and this is none.",
        example: "cost: about £500",
        remedy: """
            Write the sum alone: cost: £500. What needs to be said about it can be said in the text \
            of the page.
            """
    )

    static let notADate = RuleExplanation(
        meaning: """
            The field holds a date, and this is none that is understood, or its year is not in four \
            figures.
            """,
        example: "date: next spring",
        remedy: """
            Write the day, the month and the year, as in 14 March 2026 or 14/03/2026; or only March \
            2026, or 2026.
            """
    )

    static let impossibleDate = RuleExplanation(
        meaning: "There is no such day. Dates in figures are day, month, year.",
        example: "date: 30 February 2026",
        remedy: "Look up the right day, and correct it."
    )

    static let notADuration = RuleExplanation(
        meaning: "The field holds a length of time, and this is none that is understood.",
        example: "review-every: annually",
        remedy: "Write a number and days, weeks, months or years: review-every: 12 months."
    )

    static let unknownChoice = RuleExplanation(
        meaning: "The field takes one of a few words, and this is none of them.",
        example: "status: drft",
        remedy: "Choose one of the words that the message names."
    )

    static let invalidAddress = RuleExplanation(
        meaning: """
            An e-mail address, the address of a website or the path of a file is not in the form \
            that it needs.
            """,
        example: "website: www.example.org",
        remedy: """
            Write it as the message shows. Addresses of websites begin with https://, and the parts \
            of a path are divided by /.
            """
    )

    static let invalidPlace = RuleExplanation(
        meaning: "A place on the map needs a latitude from -90 to 90 and a longitude from -180 to 180.",
        example: "location: {name: Ash, latitude: 51.3}",
        remedy: "Give both, or only the name: location: {name: Ash, latitude: 51.3, longitude: 0.3}."
    )
}
