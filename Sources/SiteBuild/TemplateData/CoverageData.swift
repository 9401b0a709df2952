internal import Theme

/// What puts the principles into practice, as tables that people can read.
struct CoverageData: TemplateObject {
    let byKind: MatrixData
    let byParish: MatrixData
    let gaps: [EntryData]
    let silent: [EntryData]

    static let keys = TemplateKeys<CoverageData>([
        .object("byKind", "The principles, and how many pages of each kind name them") { $0.byKind },
        .object("byParish", "The parishes, and how many of their pages name each principle") { $0.byParish },
        .list("gaps", "Principles that no page puts into practice that should") { $0.gaps },
        .flag("hasGaps", "Whether there are any") { !$0.gaps.isEmpty },
        .list("silent", "Pages that should name a principle and name none") { $0.silent },
        .flag("hasSilent", "Whether there are any") { !$0.silent.isEmpty },
    ])
}

/// A table of counts.
struct MatrixData: TemplateObject {
    /// A row: a page, and a count for each column.
    struct Row: TemplateObject {
        let title: String
        let url: String
        let cells: [Cell]

        static let keys = TemplateKeys<Row>([
            .text("title", "What the row counts for") { $0.title },
            .text("url", "Its page") { $0.url },
            .list("cells", "The counts, one for each column") { $0.cells },
        ])
    }

    /// A count.
    struct Cell: TemplateObject {
        let count: Int

        /// The shade: none, few, some, many. The number says the same.
        private var level: Int { count == 0 ? 0 : count == 1 ? 1 : count < 5 ? 2 : 3 }

        static let keys = TemplateKeys<Cell>([
            .number("count", "The count") { $0.count },
            .number("level", "How dark the cell is: 0 for none, 1 for one, 2 for two to four, 3 for more") {
                $0.level
            },
        ])
    }

    let columns: [LinkData]
    let rows: [Row]

    static let keys = TemplateKeys<MatrixData>([
        .list("columns", "What the columns count") { $0.columns },
        .list("rows", "The rows") { $0.rows },
        .flag("hasRows", "Whether there are any") { !$0.rows.isEmpty },
    ])
}
