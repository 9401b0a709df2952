internal import SiteModel

extension Composer {
    /// The page that shows what puts the principles into practice, with the parishes of one part.
    func coveragePage(_ part: ListPart) -> PageData {
        let language = site.configuration.language
        let address = SitePlan.coverageAddress
        var data = blank(
            template: "coverage", language: language, address: self.address(address, part: part.number),
            title: word("coverage", language))
        data.page.summary = word("coverage-summary", language)
        data.page.number = part.number
        data.breadcrumbs = breadcrumbs(to: data.page.title, url: link(address), language: language)
        data.pagination = pagination(address, part: part)
        let coverage = outline.coverage
        let gaps = coverage.rows.filter { !$0.missingKinds.isEmpty }.map(\.page)
        data.coverage = CoverageData(
            byKind: byKind(coverage, language),
            byParish: byParish(coverage, part.entries.map(\.page), language),
            gaps: gaps.map { entry($0, in: language) },
            silent: coverage.silentPages.map { entry($0, in: language) })
        return data
    }

    private func byKind(_ coverage: Coverage, _ language: String) -> MatrixData {
        MatrixData(
            columns: coverage.citingKinds.map { id in
                let kind = kind(id, language)
                return LinkData(title: kind?.plural ?? id, url: kind?.url ?? "")
            },
            rows: inOrder(coverage.rows).map { row in
                matrixRow(row.page, coverage.citingKinds.map { row.citations[$0] ?? 0 })
            })
    }

    private func byParish(_ coverage: Coverage, _ parishes: [Int], _ language: String) -> MatrixData {
        MatrixData(
            columns: inOrder(coverage.rows).map { parishLink($0.page) },
            rows: parishes.map { parish in
                matrixRow(parish, inOrder(coverage.rows).map { $0.citationsByParish[parish] ?? 0 })
            })
    }

    /// The principles as lists show them.
    private func inOrder(_ rows: [Coverage.Row]) -> [Coverage.Row] {
        rows.enumerated().sorted { left, right in
            let (first, second) = (site.pages[left.element.page].order, site.pages[right.element.page].order)
            return (first ?? .infinity, left.offset) < (second ?? .infinity, right.offset)
        }.map(\.element)
    }

    private func matrixRow(_ page: Int, _ counts: [Int]) -> MatrixData.Row {
        MatrixData.Row(
            title: site.pages[page].title, url: link(site.pages[page].address),
            cells: counts.map(MatrixData.Cell.init))
    }
}
