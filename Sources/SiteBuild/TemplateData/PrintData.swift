internal import Theme

/// The whole toolkit as one document.
struct PrintData: TemplateObject {
    /// The pages of one kind.
    struct Chapter: TemplateObject {
        let number: Int
        let id: String
        let title: String
        let body: String
        let isGlossary: Bool
        let pages: [Leaf]

        static let keys = TemplateKeys<Chapter>([
            .number("number", "Its number, from 1") { $0.number },
            .text("id", "Its anchor") { $0.id },
            .text("title", "The kind of its pages: Principles") { $0.title },
            .html("body", "The text that introduces it") { $0.body },
            .flag("hasBody", "Whether there is any") { !$0.body.isEmpty },
            .flag("isGlossary", "Whether its pages are words with their meaning") { $0.isGlossary },
            .list("pages", "Its pages") { $0.pages },
        ])
    }

    /// One page.
    struct Leaf: TemplateObject {
        let number: String
        let id: String
        let title: String
        let summary: String
        let language: String
        let canonical: String
        let body: String
        let definition: String
        let glance: [FieldData]
        let details: [FieldData]
        let relations: [RelationData]

        static let keys = TemplateKeys<Leaf>([
            .text("number", "Its number: 1.2") { $0.number },
            .text("id", "Its anchor") { $0.id },
            .text("title", "Its title") { $0.title },
            .text("summary", "Its summary") { $0.summary },
            .text("language", "Its language, where that is not the document's") { $0.language },
            .text("canonical", "Where it lives on the web") { $0.canonical },
            .html("body", "Its text, with headings from the fourth level down") { $0.body },
            .flag("hasBody", "Whether it has any text") { !$0.body.isEmpty },
            .html("definition", "For a word: what it means") { $0.definition },
            .flag("hasDefinition", "Whether that is said") { !$0.definition.isEmpty },
            .list("glance", "Its short fields") { $0.glance },
            .flag("hasGlance", "Whether it has any") { !$0.glance.isEmpty },
            .list("details", "Its long fields") { $0.details },
            .list("relations", "What it refers to, by relation") { $0.relations },
        ])
    }

    let chapters: [Chapter]
    let today: DateData

    static let keys = TemplateKeys<PrintData>([
        .list("chapters", "Its chapters, one for each kind that is printed") { $0.chapters },
        .object("today", "The day on which it was made") { $0.today },
    ])
}
