public import Diagnostics

extension MarkdownRule {
    /// What the rule's page in the documentation says.
    public var explanation: RuleExplanation {
        switch self {
        case .pageTooLarge, .tooComplex, .controlCharacter, .rawHTML, .refusedScheme, .externalImage: safety
        case .brokenAnchor, .missingFootnote, .unusedFootnote, .duplicateFootnote, .unknownNote, .headingID,
            .tableRowTooLong:
            structure
        case .skippedHeading, .emptyHeading, .emptyLink, .vagueLink, .addressAsLinkText, .imageWithoutAlt,
            .tableWithoutHeader:
            accessibility
        case .personalDetail, .longSentence, .unexplainedAcronym: words
        }
    }

    private var safety: RuleExplanation {
        switch self {
        case .pageTooLarge:
            RuleExplanation(
                meaning:
                    "A page holds more text than the limit, 1 MB unless told otherwise. That is more than a long novel.",
                example: "A spreadsheet of 20,000 lines, pasted as a table.",
                remedy:
                    "Split the page into several, or put the data beside the page as a file and link to it."
            )
        case .tooComplex:
            RuleExplanation(
                meaning:
                    "Marks such as >, *, [ or - are nested or repeated so often that reading the page could take very long. "
                    + "This hardly ever happens in text that people write; a conversion gone wrong may do it.",
                example: "> > > > > > > (and so on, hundreds of times)",
                remedy: "Go to the line that is named and take out the marks that do not belong there."
            )
        case .controlCharacter:
            RuleExplanation(
                meaning:
                    "There is a character that cannot be seen and has no place in text. It may come from a PDF or a spreadsheet.",
                example: "Budget\u{FFFD}2026",
                remedy: "Delete the characters around the place that is named and type them again."
            )
        case .rawHTML:
            RuleExplanation(
                meaning:
                    "HTML is shown as text, since pages are written in Markdown. Comments, <!-- like this -->, are left out.",
                example: "<b>Important</b>",
                remedy: "Write Markdown instead: **Important**. If the < is meant to be seen, write \\<. "
                    + "The editors of the website may allow HTML in chosen folders with `trusted:` in waymark.yaml."
            )
        case .refusedScheme:
            RuleExplanation(
                meaning:
                    "A link or image has an address that may be dangerous, or that only works on your own computer.",
                example: "[Plan](file:///C:/Users/me/plan.pdf)",
                remedy: "Use an address that begins with https://, http://, mailto: or tel:. "
                    + "For a file, save it beside the page and write its name: [Plan](plan.pdf)."
            )
        default:
            RuleExplanation(
                meaning:
                    "An image is on another website. Showing it would tell that website who reads this page, "
                    + "so a link to it stands in its place.",
                example: "![The village hall](https://photos.example.org/hall.jpg)",
                remedy:
                    "Save the image beside the page, if you may, and write the name of its file: ![The village hall](hall.jpg)."
            )
        }
    }

    private var structure: RuleExplanation {
        switch self {
        case .brokenAnchor:
            RuleExplanation(
                meaning:
                    "A link leads to a place on the same page that is not there. Places are named after headings.",
                example: "[The costs](#cost)",
                remedy:
                    "Write the heading's words in small letters, with - for each space: [The costs](#the-costs)."
            )
        case .headingID:
            RuleExplanation(
                meaning:
                    "A heading asks for an id that something on the page has already, so that a link could mean either.",
                example: "## Costs\n\n## Who pays? {#costs}",
                remedy: "Write another id in the curly brackets: ## Who pays? {#who-pays}"
            )
        case .missingFootnote:
            RuleExplanation(
                meaning: "The text refers to a footnote that is nowhere on the page.",
                example: "Half of all households took part.[^survey]",
                remedy: "Add the footnote on a line of its own: [^survey]: Household survey, 2025."
            )
        case .unusedFootnote:
            RuleExplanation(
                meaning:
                    "There is a footnote that nothing in the text refers to. It is shown at the end all the same.",
                example: "[^survey]: Household survey, 2025.",
                remedy: "Write [^survey] in the text where the footnote belongs."
            )
        case .duplicateFootnote:
            RuleExplanation(
                meaning: "Two footnotes have the same name. Only the first is shown.",
                example: "[^1]: Household survey, 2025.\n[^1]: Traffic count, 2024.",
                remedy: "Give the second another name, here and where it is referred to."
            )
        case .unknownNote:
            RuleExplanation(
                meaning:
                    "A quotation begins with the mark of a note, but there is no such kind of note, or more on the line.",
                example: "> [!WARN]\n> The bridge is closed.",
                remedy:
                    "Write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION], alone on the first line."
            )
        default:
            RuleExplanation(
                meaning: "A row of a table has more cells than its first row, and the rest is left out.",
                example: "| Place | Time |\n| --- | --- |\n| Hall | 7 | 9 pm |",
                remedy: "Add a column to the first row, or write \\| where a | belongs to the text."
            )
        }
    }

    private var accessibility: RuleExplanation {
        switch self {
        case .skippedHeading:
            RuleExplanation(
                meaning: "A heading is more than one level below the one before it. "
                    + "People who listen to a page find their way by its headings, and seem to have missed one.",
                example: "## Costs\n#### In the first year",
                remedy: "Use one # more than the heading above: ### In the first year."
            )
        case .emptyHeading:
            RuleExplanation(
                meaning: "A line has the # of a heading but no words.",
                example: "## ",
                remedy: "Write the heading's words, or delete the line."
            )
        case .emptyLink:
            RuleExplanation(
                meaning: "A link has no words to see or hear, or no address to go to.",
                example: "[](plan.pdf)",
                remedy: "Write both: [The parish plan](plan.pdf)."
            )
        case .vagueLink:
            RuleExplanation(
                meaning: "The words of a link do not say where it leads. "
                    + "Many people listen to a list of a page's links, without the sentences around them.",
                example: "For the parish plan [click here](plan.pdf).",
                remedy: "Make the name of what is linked the link: Read [the parish plan](plan.pdf)."
            )
        case .addressAsLinkText:
            RuleExplanation(
                meaning:
                    "The words of a link are a web address, which is hard to read and worse to listen to.",
                example: "See https://www.example.org/planning/local-plan/2026.",
                remedy:
                    "Write what is there: See [the local plan](https://www.example.org/planning/local-plan/2026)."
            )
        case .imageWithoutAlt:
            RuleExplanation(
                meaning: "An image has no description for people who cannot see it.",
                example: "![](hall.jpg)",
                remedy: "Say in a few words what it shows: ![Forty people in the village hall](hall.jpg)."
            )
        default:
            RuleExplanation(
                meaning:
                    "The first row of a table is empty, so that nobody who listens to it knows what its columns are.",
                example: "|  |  |\n| --- | --- |\n| Hall | 7 pm |",
                remedy: "Name the columns in the first row: | Place | Time |."
            )
        }
    }

    private var words: RuleExplanation {
        switch self {
        case .personalDetail:
            RuleExplanation(
                meaning:
                    "The text has what looks like a private person's mobile number, e-mail address or National Insurance number.",
                example: "Ring Jo on 07700 900123.",
                remedy:
                    "Use an address of the council instead, or say in the front matter why these details may be published: personal-details: The chair agreed to have this number here."
            )
        case .longSentence:
            RuleExplanation(
                meaning:
                    "A sentence has more than 25 words. Long sentences are hard to follow, above all for people who read English as a second language.",
                example:
                    "The committee, having considered the representations that were received during the consultation, resolved …",
                remedy: "Make it two sentences, or turn what is listed in it into a list."
            )
        default:
            RuleExplanation(
                meaning: "Letters stand for words that are nowhere on the page.",
                example: "The LPA agreed.",
                remedy:
                    "Write the words where they are first used: The local planning authority (LPA) agreed."
            )
        }
    }
}
