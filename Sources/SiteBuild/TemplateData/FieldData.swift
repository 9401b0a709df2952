internal import Theme

/// A field of a page, as readers see it.
struct FieldData: TemplateObject {
    let id: String
    let label: String
    var text = ""
    var url = ""
    var choice = ""
    var html = ""
    var items: [ItemData] = []
    var columns: [ColumnData] = []
    var rows: [RowData] = []
    var summary: ActionSummaryData?
    var groups: [ActionGroupData] = []
    var pairs: [PairData] = []
    var isOrdered = false
    var language = ""
    var languageName = ""

    /// The field called `name`, for templates that want one in particular.
    static func named(_ name: String, in fields: [FieldData]) -> FieldData? { fields.first { $0.id == name } }

    static let keys = TemplateKeys<FieldData>([
        .text("id", "The field's name, such as review-due") { $0.id },
        .text("label", "What readers see it called") { $0.label },
        .text("text", "A short value in words") { $0.text },
        .text("url", "Where a short value leads: an e-mail address or a link") { $0.url },
        .text("choice", "The value with hyphens, where it is one of a few words: under-review") { $0.choice },
        .html("html", "The value of a Markdown field") { $0.html },
        .text("language", "The language of its words, where a translation takes them from its original") {
            $0.language
        },
        .text("languageName", "What that language calls itself: English") { $0.languageName },
        .list("items", "The values of a list of texts") { $0.items },
        .flag("hasItems", "Whether it is a list of texts") { !$0.items.isEmpty },
        .list("columns", "For a list of objects: their fields") { $0.columns },
        .list("rows", "For a list of objects: the objects") { $0.rows },
        .flag("hasRows", "Whether it is a list of objects") { !$0.rows.isEmpty },
        .list("pairs", "For an object: its fields") { $0.pairs },
        .flag("hasPairs", "Whether it is an object") { !$0.pairs.isEmpty },
        .flag("isOrdered", "Whether its items are lettered a, b, c") { $0.isOrdered },
        .flag("isRecommendations", "Whether its items are what a report recommends") {
            $0.id == "recommendations"
        },
        .flag("isRisks", "Whether its rows are risks") { $0.id == "risks" },
        .flag("isFacts", "Whether its rows are facts and figures") { $0.id == "facts" },
        .flag("isActions", "Whether its rows are a plan's actions") { $0.id == "actions" },
        .object("summary", "For actions: how many are done and on track") { $0.summary },
        .list("results", "For facts: what happened") { $0.rows.filter { $0.statusIs("result") } },
        .flag("hasResults", "Whether there are any") { $0.rows.contains { $0.statusIs("result") } },
        .list("targets", "For facts: what was planned") { $0.rows.filter { $0.statusIs("target") } },
        .flag("hasTargets", "Whether there are any") { $0.rows.contains { $0.statusIs("target") } },
        .list("figures", "For facts: those that are neither") { $0.rows.filter { $0.isPlainFact } },
        .flag("hasFigures", "Whether there are any") { $0.rows.contains { $0.isPlainFact } },
        .list("groups", "For actions: the actions by status, those under way first") { $0.groups },
    ])
}

/// One text of a list of texts.
struct ItemData: TemplateObject {
    let id: String
    var text = ""
    var html = ""

    static let keys = TemplateKeys<ItemData>([
        .text("id", "An anchor for the item") { $0.id },
        .text("text", "The text, where it is plain") { $0.text },
        .html("html", "The text, where it is Markdown") { $0.html },
    ])
}

/// One field of an object, as a label and a value.
struct PairData: TemplateObject {
    let id: String
    let label: String
    var text = ""
    var url = ""
    var html = ""
    var language = ""

    static let keys = TemplateKeys<PairData>([
        .text("id", "The field's name") { $0.id },
        .text("label", "What readers see it called") { $0.label },
        .text("text", "The value in words") { $0.text },
        .text("url", "Where it leads, if anywhere") { $0.url },
        .html("html", "The value, where it is Markdown") { $0.html },
        .text("language", "The language of its words, where that is not the page's") { $0.language },
        .flag("isMissing", "Whether nothing is stated, which is not the same as None") {
            $0.text.isEmpty && $0.html.isEmpty
        },
    ])
}
