internal import Theme

/// A page as it stands in a list on another.
struct EntryData: TemplateObject {
    let title: String
    var url: String
    let summary: String
    var how = ""
    var howLanguage = ""
    let kind: String
    let kindID: String
    var parish = ""
    var parishURL = ""
    var date: DateData?
    var change = ""
    var order = ""
    var initial = ""
    var language = ""
    var languageName = ""
    var glance: [FieldData] = []
    var fields: [FieldData] = []
    var definition = ""
    var definitionLanguage = ""
    var distance = ""
    var isUnderParish = false

    static let keys = TemplateKeys<EntryData>([
        .text("title", "The page's title") { $0.title },
        .text("url", "Where it lives") { $0.url },
        .text("summary", "Its summary") { $0.summary },
        .text("how", "How it puts this page into practice, or is used by it, in its own words") { $0.how },
        .text("howLanguage", "The language of those words, where that is not the language of the list") {
            $0.howLanguage
        },
        .flag("hasHow", "Whether it says how") { !$0.how.isEmpty },
        .text("kind", "What it is: Example") { $0.kind },
        .text("kindID", "Its kind's id") { $0.kindID },
        .text("parish", "The parish it belongs to") { $0.parish },
        .text("parishURL", "That parish's page") { $0.parishURL },
        .object("date", "Its date") { $0.date },
        .text("change", "In a list of what is new: what happened on that date, such as Updated") {
            $0.change
        },
        .text("order", "Where it stands among its kind: 1, 2, 3") { $0.order },
        .text("initial", "The letter it stands under in an A to Z") { $0.initial },
        .text("language", "Its language, where that is not the language of the list") { $0.language },
        .text("languageName", "What that language calls itself: English") { $0.languageName },
        .list("glance", "Its short fields") { $0.glance },
        .named("field", "Its short fields by name: field.level.text") { FieldData.named($1, in: $0.fields) },
        .text("distance", "How far away its parish is, in kilometres, in a list of what is near by") {
            $0.distance
        },
        .flag("isUnderParish", "Whether it stands in a group with its parish as the heading") {
            $0.isUnderParish
        },
        .html("definition", "For a term: what it means") { $0.definition },
        .text("definitionLanguage", "The language of that, where it is not the language of the list") {
            $0.definitionLanguage
        },
    ])
}

/// Pages that refer to this one, by one relation.
struct CitationsData: TemplateObject {
    let id: String
    let label: String
    let kindPlural: String
    let count: Int
    let groups: [GroupData]

    static let keys = TemplateKeys<CitationsData>([
        .text("id", "An id for the heading's anchor") { $0.id },
        .text("label", "What heads the list: Put into practice by") { $0.label },
        .text("kindPlural", "The kind of the pages: Examples") { $0.kindPlural },
        .number("count", "How many there are in all, also on other numbered pages") { $0.count },
        .list("groups", "The pages, by parish") { $0.groups },
    ])
}

/// Pages that belong together in a list: those of a parish, of a kind, or of a letter.
struct GroupData: TemplateObject {
    let id: String
    let title: String
    var url = ""
    let entries: [EntryData]

    static let keys = TemplateKeys<GroupData>([
        .text("id", "An id for the heading's anchor") { $0.id },
        .text("title", "What heads the group; empty where nothing does") { $0.title },
        .flag("hasTitle", "Whether anything heads it") { !$0.title.isEmpty },
        .text("url", "Where its heading leads, if anywhere") { $0.url },
        .list("entries", "The pages") { $0.entries },
    ])
}

/// Pages that this one refers to, by one relation.
struct RelationData: TemplateObject {
    let id: String
    let label: String
    let entries: [EntryData]

    static let keys = TemplateKeys<RelationData>([
        .text("id", "The relation's name, such as principles") { $0.id },
        .text("label", "What heads the list: Principles this puts into practice") { $0.label },
        .list("entries", "The pages, each with how") { $0.entries },
    ])
}
