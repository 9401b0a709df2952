internal import Theme

/// How likely something is, how bad it would be, and both together.
struct RatingData: TemplateObject {
    /// Red, yellow or green, in words as well as by its id.
    struct Level: TemplateObject {
        let id: String
        let label: String
        let text: String

        static let keys = TemplateKeys<Level>([
            .text("id", "red, yellow or green") { $0.id },
            .text("label", "What is rated: Likelihood") { $0.label },
            .text("text", "The rating in words") { $0.text },
        ])
    }

    let levels: [Level]

    static let keys = TemplateKeys<RatingData>([
        .list("levels", "Likelihood, impact and overall, as far as they are given") { $0.levels }
    ])
}

/// A column of a table made of a list of objects.
struct ColumnData: TemplateObject {
    let id: String
    let label: String

    static let keys = TemplateKeys<ColumnData>([
        .text("id", "The field's name") { $0.id },
        .text("label", "What readers see it called") { $0.label },
    ])
}

/// One value in a row of a table made of a list of objects.
struct CellData: TemplateObject {
    let id: String
    let label: String
    var text = ""
    var url = ""
    var html = ""
    var choice = ""
    var date: DateData?
    var rating: RatingData?
    var isNumber = false
    var language = ""

    static let keys = TemplateKeys<CellData>([
        .text("id", "The field's name") { $0.id },
        .text("label", "What readers see it called") { $0.label },
        .text("text", "The value in words") { $0.text },
        .text("url", "Where it leads, if anywhere") { $0.url },
        .html("html", "The value, where it is Markdown") { $0.html },
        .text("choice", "The value with hyphens, where it is one of a few words: under-way") { $0.choice },
        .object("date", "The value, where it is a date") { $0.date },
        .object("rating", "The value, where it rates a risk") { $0.rating },
        .flag("isNumber", "Whether it is a figure") { $0.isNumber },
        .text("language", "The language of its words, where that is not the page's") { $0.language },
    ])
}

/// One object of a list of objects: a fact, an action.
struct RowData: TemplateObject {
    var cells: [CellData]
    var isOverdue = false
    var language = ""
    var number = 0

    private func cell(_ id: String) -> CellData? { cells.first { $0.id == id && !$0.text.isEmpty } }

    func statusIs(_ status: String) -> Bool { cell("status")?.choice == status }

    var isPlainFact: Bool { !statusIs("target") && !statusIs("result") }

    static let keys = TemplateKeys<RowData>([
        .number("number", "Where it stands in the list, from 1") { $0.number },
        .list("cells", "Its values, one for each column") { $0.cells },
        .text("language", "The language of its words, where that is not the page's") { $0.language },
        .text("text", "What a fact counts, or what an action does") { $0.cell("text")?.text },
        .text("value", "A fact's figure") { $0.cell("value")?.text },
        .text("unit", "What a fact's figure counts") { $0.cell("unit")?.text },
        .text("asOf", "When a fact was true") { $0.cell("as-of")?.text },
        .text("source", "Where a fact comes from") { $0.cell("source")?.text },
        .text("sourceURL", "That source's address, where it is one") { $0.cell("source")?.url },
        .flag("isTarget", "Whether a fact is what was planned") { $0.statusIs("target") },
        .flag("isResult", "Whether a fact is what happened") { $0.statusIs("result") },
        .text("lead", "Who sees to an action") { ($0.cell("lead") ?? $0.cell("owner"))?.text },
        .object("due", "When an action is due") { $0.cell("due")?.date },
        .text("status", "A fact's or an action's status") { $0.cell("status")?.text },
        .text("statusID", "The status with hyphens: under-way") { $0.cell("status")?.choice },
        .text("inspiredBy", "The example that an action was inspired by") { $0.cell("inspired-by")?.text },
        .text("inspiredByURL", "That example's page") { $0.cell("inspired-by")?.url },
        .text("description", "What a risk is") { $0.cell("description")?.text },
        .text("owner", "Who watches a risk") { $0.cell("owner")?.text },
        .text("mitigation", "What is done about a risk") { $0.cell("mitigation")?.text },
        .object("before", "How a risk stands if nothing is done") { $0.cell("before")?.rating },
        .object("after", "How a risk stands with what is done about it") { $0.cell("after")?.rating },
        .flag("isOverdue", "Whether an action is past its date and neither done nor stopped") {
            $0.isOverdue
        },
        .text("cost", "What an action costs") { $0.cell("cost")?.text },
        .text("progress", "What has happened so far") { $0.cell("progress")?.text },
    ])
}

/// The actions of a plan that have got equally far.
struct ActionGroupData: TemplateObject {
    let id: String
    let title: String
    let rows: [RowData]

    static let keys = TemplateKeys<ActionGroupData>([
        .text("id", "The status with hyphens: under-way") { $0.id },
        .text("title", "The status in words") { $0.title },
        .number("count", "How many there are") { $0.rows.count },
        .list("rows", "The actions") { $0.rows },
    ])
}

/// How far a plan's actions have got.
struct ActionSummaryData: TemplateObject {
    let done: Int
    let underWay: Int
    let notStarted: Int
    let stopped: Int
    let overdue: Int

    private var total: Int { done + underWay + notStarted + stopped }

    static let keys = TemplateKeys<ActionSummaryData>([
        .number("total", "How many actions there are") { $0.total },
        .number("done", "How many are done") { $0.done },
        .number("underWay", "How many are under way") { $0.underWay },
        .number("notStarted", "How many have not begun") { $0.notStarted },
        .number("stopped", "How many were stopped") { $0.stopped },
        .number("overdue", "How many are past their date and neither done nor stopped") { $0.overdue },
        .flag("hasOverdue", "Whether any are") { $0.overdue > 0 },
        .number("onTrack", "How many are neither over nor past their date") {
            $0.underWay + $0.notStarted - $0.overdue
        },
        .number("donePercent", "How many in a hundred are done, rounded down") {
            $0.total == 0 ? 0 : $0.done * 100 / $0.total
        },
    ])
}
