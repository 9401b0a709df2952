public import Diagnostics

/// What can be wrong with a site's pages and with what they say of each other.
public enum SiteRule: String, CaseIterable, DiagnosticRule {
    case ambiguousReference = "ambiguous-reference"
    case addressCollision = "address-collision"
    case addressLedger = "address-ledger"
    case brandContrast = "brand-contrast"
    case brokenLink = "broken-link"
    case configuration = "configuration"
    case draftReference = "reference-to-draft"
    case duplicateID = "duplicate-id"
    case editors = "editors"
    case fileEnding = "file-ending"
    case foreignParish = "foreign-parish"
    case fileName = "file-name"
    case inbox = "waiting-in-inbox"
    case invalidID = "invalid-id"
    case kindDeclaration = "kind-declaration"
    case misplacedDefaults = "misplaced-defaults"
    case missingFile = "missing-file"
    case missingParish = "missing-parish-page"
    case missingSummary = "missing-summary"
    case missingKind = "missing-kind"
    case outsideScope = "outside-scope"
    case principleWithoutExample = "principle-without-example"
    case referenceCircle = "reference-in-a-circle"
    case repeatedReference = "repeated-reference"
    case sharedTerm = "shared-term"
    case selfReference = "reference-to-itself"
    case statementIncomplete = "statement-incomplete"
    case statementOutOfDate = "statement-out-of-date"
    case tooFewReferences = "too-few-references"
    case tooManyReferences = "too-many-references"
    case trustedFolder = "trusted-folder"
    case reversedDates = "reversed-dates"
    case translationKind = "translation-of-another-kind"
    case unknownFolder = "unknown-folder"
    case unknownKind = "unknown-kind"
    case unknownLanguage = "unknown-language"
    case unknownReference = "unknown-reference"
    case unsafeAlias = "unsafe-alias"
    case vanishedAddress = "vanished-address"
    case vanishedHeading = "vanished-heading"
    case wrongKindReference = "reference-to-wrong-kind"

    /// The severity that holds unless `waymark.yaml` says otherwise.
    public var severity: Severity {
        switch self {
        case .brandContrast, .statementIncomplete, .statementOutOfDate, .missingSummary,
            .principleWithoutExample, .inbox, .tooFewReferences, .missingParish, .fileEnding, .sharedTerm,
            .repeatedReference, .unknownFolder, .vanishedHeading, .trustedFolder:
            .warning
        default: .error
        }
    }
}

extension SiteRule {
    /// What the rule's page in the documentation says.
    public var explanation: RuleExplanation {
        switch self {
        case .ambiguousReference:
            RuleExplanation(
                meaning: "An id is used by pages of more than one kind, so it does not say which is meant.",
                example: "[[seed-swap]], where there is an example and a plan called seed-swap",
                remedy: "Put the kind before the id: [[example/seed-swap]].")
        case .addressCollision:
            RuleExplanation(
                meaning: "Two things would live at the same address, also when capitals are not told apart.",
                example: "content/plans/ash.md and content/plans/ash/index.md",
                remedy: "Give one of them another name, or remove the earlier address.")
        case .addressLedger:
            RuleExplanation(
                meaning:
                    "waymark.urls lists every address that was ever published, one a line, and this line is none.",
                example: "plans/ash, in waymark.urls",
                remedy:
                    "Delete the line, or write the address as it stands in a browser, after the website's own: /plans/ash/"
            )
        case .brandContrast:
            RuleExplanation(
                meaning:
                    "The brand's colour cannot be read as text on the page: the contrast is below 4.5:1, which WCAG 2.2 asks "
                    + "for (1.4.3). The site is readable all the same, since links take the nearest shade that passes.",
                example: "brand: {colour: \"#f3b930\"}, which has 1.5:1 with the page",
                remedy: "Write the shade that the message names, or keep the colour and turn this check off.")
        case .foreignParish:
            RuleExplanation(
                meaning:
                    "A page that lies in one parish's folder says that it belongs to another. It would be shown on the other "
                    + "parish's page, which only that parish may change.",
                example: "parish: beck, in content/parishes/ash/swap.md",
                remedy: "Remove the line, or have the page moved to the other parish's folder.")
        case .repeatedReference:
            RuleExplanation(
                meaning:
                    "A page is named twice in one list. Only the first is used, with what it says of how.",
                example: "principles: [decide-together, decide-together]",
                remedy: "Keep one of the two, with all there is to say of how.")
        case .unknownFolder:
            RuleExplanation(
                meaning:
                    "A folder has nearly the name of a kind's folder, and its pages are plain pages because it is another.",
                example: "content/principals/, where principles/ is the folder of the principles",
                remedy:
                    "Give the folder the name in the message, or give its pages a line such as kind: page.")
        case .brokenLink:
            RuleExplanation(
                meaning: "A link leads to a page or a file that is not there.",
                example: "[the principle](../principles/decide-togther.md)",
                remedy: "Correct the path. It starts from the folder of the page that it stands on.")
        case .configuration:
            RuleExplanation(
                meaning: "Something in waymark.yaml cannot be used as it stands.",
                example: "baseURL: toolkit",
                remedy: "Write what the message asks for: baseURL: https://toolkit.example.org/")
        case .draftReference:
            RuleExplanation(
                meaning: "A page refers to another that is a draft and so not part of the site.",
                example: "principles: [share-power], where share-power.md says status: draft",
                remedy: "Publish the draft, or take the reference out until it is.")
        case .duplicateID:
            RuleExplanation(
                meaning: "Two pages of one kind have the same id, which is the file's name.",
                example: "content/parishes/ash/tidy-up.md and content/parishes/beck/tidy-up.md, both plans",
                remedy: "Give one of the files another name, such as beck-tidy-up.md.")
        case .fileEnding:
            RuleExplanation(
                meaning: "A file looks like a page, and its name does not end in .md, so it is only copied.",
                example: "content/examples/seed-swap.md.txt",
                remedy: "Rename it to seed-swap.md. In Notepad, choose All files when saving.")
        case .fileName:
            RuleExplanation(
                meaning:
                    "A file or folder has a name that cannot be read, or is a link or another thing that is no page.",
                example: "a symbolic link in the content folder",
                remedy: "Replace it with an ordinary file with a plain name.")
        case .inbox:
            RuleExplanation(
                meaning:
                    "A file lies in a folder called inbox. Such folders are for files that are yet to be made pages, and nothing in "
                    + "them is published.",
                example: "content/parishes/ash/inbox/minutes.docx",
                remedy:
                    "Make a page of it with waymark import, or move it to the folder where it should be published from."
            )
        case .invalidID:
            RuleExplanation(
                meaning: "The name of a file or folder becomes part of an address, and this one cannot.",
                example: "content/examples/Seed Swap.md",
                remedy: "Use only lower case a to z, 0 to 9 and hyphens: seed-swap.md.")
        case .kindDeclaration:
            RuleExplanation(
                meaning:
                    "A kind of page, a field or a relation is declared in a way that cannot be understood.",
                example: "kinds: {standard: {fields: {level: {type: nmber}}}}",
                remedy: "Correct the word that the message names: type: number.")
        case .misplacedDefaults:
            RuleExplanation(
                meaning:
                    "defaults: says what all pages of a folder have in common, and only its index.md may say it.",
                example: "defaults: in content/plans/ash.md",
                remedy: "Move the lines to the index.md of the folder.")
        case .missingFile:
            RuleExplanation(
                meaning: "A field names a file that is not there.",
                example: "file: survey.pdf, without survey.pdf in the same folder",
                remedy: "Put the file beside the page, or correct its name.")
        case .missingParish:
            RuleExplanation(
                meaning: "There are pages in a parish's folder, and no page for the parish itself.",
                example: "content/parishes/ash/seed-swap.md without content/parishes/ash/index.md",
                remedy: "Add index.md to the folder, with a title.")
        case .missingSummary:
            RuleExplanation(
                meaning: "A page has no summary, so lists and search results cannot say what it is about.",
                example: "a page with a title only",
                remedy: "Add a line to the front matter: summary: Neighbours trade seeds each spring.")
        case .missingKind:
            RuleExplanation(
                meaning:
                    "A page has fields that only some kinds of page have, and nothing says what kind it is.",
                example: "principles: [decide-together], in content/parishes/ash/seed-swap.md",
                remedy: "Add a line such as kind: example, or put the page into a folder called examples.")
        case .outsideScope:
            RuleExplanation(
                meaning:
                    "A file was changed that lies outside the folder that this change may touch (waymark check --scope). "
                    + "waymark.yaml cannot turn this rule off.",
                example:
                    "content/parishes/beck/plan.md, changed together with pages of content/parishes/ash/",
                remedy: "Undo the change to that file, or ask those who look after it to make it.")
        case .principleWithoutExample:
            RuleExplanation(
                meaning: "No page shows this principle at work yet.",
                example: "content/principles/share-power.md, which no example names",
                remedy: "Name it in an example that puts it into practice, with how.")
        case .referenceCircle:
            RuleExplanation(
                meaning:
                    "Pages of one kind refer to one another in a circle, such as plans that each replace the next.",
                example: "supersedes: b in a.md, and supersedes: a in b.md",
                remedy: "Take out the reference that is wrong.")
        case .editors:
            RuleExplanation(
                meaning:
                    "Editors are the accounts at GitHub or GitLab that look after a folder. Here stands something that is no "
                    + "account's name, or the page is not a folder's own.",
                example: "editors: [Parish clerk]",
                remedy:
                    "Write the account as it stands in its address, in the folder's index.md: editors: [ash-clerk]."
            )
        case .sharedTerm:
            RuleExplanation(
                meaning:
                    "Two terms of the glossary have a name in common, so that a page that uses it could link to either.",
                example: "also-known-as: [town plan], where another term has it too",
                remedy:
                    "Take the name out of one of them, or give both a longer one: glossary: no turns off all such links."
            )
        case .selfReference:
            RuleExplanation(
                meaning: "A page refers to itself.",
                example: "supersedes: ash-plan, in ash-plan.md",
                remedy: "Remove the line, or name the page that is meant.")
        case .statementIncomplete:
            RuleExplanation(
                meaning:
                    "A statement that the law asks for, such as the accessibility statement, lacks one of its parts.",
                example: "content/accessibility.md without enforcement:",
                remedy: "Add the field that the message names.")
        case .statementOutOfDate:
            RuleExplanation(
                meaning:
                    "A statement that the law asks for was last checked more than a year ago, or it does not say when.",
                example: "reviewed: 3 March 2024, in content/accessibility.md",
                remedy:
                    "Check that the statement is still right, and write the day of the check: reviewed: 21 November 2026"
            )
        case .tooFewReferences:
            RuleExplanation(
                meaning: "A page of this kind should refer to at least so many others.",
                example: "an example without principles:",
                remedy: "Add the principles it shows: principles: [decide-together].")
        case .tooManyReferences:
            RuleExplanation(
                meaning: "A relation names more pages than it may.",
                example: "parish: [ash, beck]",
                remedy: "Leave the one that is meant.")
        case .trustedFolder:
            RuleExplanation(
                meaning:
                    "trusted: in waymark.yaml names a folder that is not in content/, so that the folder which was meant is not trusted.",
                example: "trusted: [guidse]",
                remedy: "Write the folder's path below content/: trusted: [guides].")
        case .reversedDates:
            RuleExplanation(
                meaning:
                    "Something ended before it started, or closes before it opens. One of the two dates is wrong.",
                example: "started: 3 May 2026, ended: 1 May 2026",
                remedy: "Correct the date that is wrong: ended: 1 June 2026.")
        case .translationKind:
            RuleExplanation(
                meaning:
                    "A page in another language lies beside a page of another kind. A translation takes what it does not say itself, "
                    + "such as dates and principles, from the page that it translates, so both must be of one kind.",
                example:
                    "kind: guide in content/accessibility.cy.md, beside content/accessibility.md with kind: accessibility-statement",
                remedy: "Take the line out: a translation is of its original's kind.")
        case .unknownKind:
            RuleExplanation(
                meaning: "kind: names a kind of page that does not exist.",
                example: "kind: exmaple",
                remedy: "Write one that does: kind: example.")
        case .unknownLanguage:
            RuleExplanation(
                meaning: "A file's name says a language that the site does not have.",
                example: "seed-swap.cy.md on a site in English only",
                remedy: "Add the language in waymark.yaml: languages: [en-GB, cy].")
        case .unknownReference:
            RuleExplanation(
                meaning: "A page refers to another that does not exist.",
                example: "principles: [decide-togther]",
                remedy: "Correct the id. It is the other page's file name without .md: decide-together.")
        case .unsafeAlias:
            RuleExplanation(
                meaning: "An earlier address is written in a way that no page can have had.",
                example: "aliases: [../old]",
                remedy: "Write the whole address below the site: aliases: [/old/address/].")
        case .vanishedAddress:
            RuleExplanation(
                meaning:
                    "A page that was published would not be there any more, so that links to it from elsewhere would lead nowhere. "
                    + "waymark.urls lists what was published.",
                example: "/examples/seed-swap/, whose page is now content/parishes/ash/examples/seed-swap.md",
                remedy:
                    "Give the page that has its text now its earlier address: aliases: [/examples/seed-swap/]. Where the page "
                    + "is to go for good, run waymark build --accept-urls, which takes the line out of waymark.urls."
            )
        case .vanishedHeading:
            RuleExplanation(
                meaning:
                    "A heading or a numbered paragraph that was published is not on its page any more, so that links to it lead to "
                    + "the top of the page. waymark.urls lists what was published.",
                example: "/plans/ash/#who-pays, whose heading is now: ## What it costs",
                remedy:
                    "Keep its id behind its new words: ## What it costs {#who-pays}. Where it is to go for good, run "
                    + "waymark build --accept-urls.")
        case .wrongKindReference:
            RuleExplanation(
                meaning: "A page refers to one of another kind than belongs there.",
                example: "principles: [seed-swap], where seed-swap is an example",
                remedy: "Name a page of the right kind, or move the id under the relation it belongs to.")
        }
    }
}
