internal import FrontMatter
internal import Markdown
internal import SiteModel

extension Composer {
    /// The page that an author wrote, with the given part of the list below it.
    func document(_ index: Int, part: ListPart) -> PageData {
        let page = site.pages[index]
        let language = page.parsed.language
        let isHome = isHome(index)
        let template = isHome ? "home" : template("kind-", kind: page.kind.id, otherwise: "page")
        var data = blank(
            template: template, language: language, address: address(page.address, part: part.number),
            title: page.title)
        fillDetails(of: index, into: &data)
        data.page.isHome = isHome
        data.page.number = part.number
        data.breadcrumbs = isHome ? [] : breadcrumbs(to: index)
        data.pagination = pagination(page.address, part: part)
        fillList(part, of: index, into: &data)
        data.site.menu = menu(data.site.menu, at: page)
        if isHome { data.home = homeData(language: language) }
        guard part.number == 1 else { return data }
        fillText(of: index, into: &data)
        return data
    }

    private func fillDetails(of index: Int, into data: inout PageData) {
        let page = site.pages[index]
        let language = page.parsed.language
        data.page.id = page.parsed.place.id
        data.page.summary = page.parsed.summary
        data.page.isArchived = page.parsed.status == .archived
        data.page.isDraft = page.parsed.status == .draft
        data.page.kind =
            page.parsed.isSection || page.kind.folder.isEmpty ? nil : kind(page.kind.id, language)
        data.page.parish = page.owner.map { parishLink($0) }
        data.page.date = date("date", of: page)
        data.page.updated = date("updated", of: page)
        data.page.reviewed = date("reviewed", of: page)
        data.page.owner = page.parsed.text("owner") ?? ""
        data.page.image = shareImage(of: index)
        data.translations = translations(of: index)
        data.page.edit = webRoute?.edit(page.parsed.place.path) ?? ""
        if page.kind.gathers != nil, !page.parsed.isSection {
            data.page.additions = additions(webRoute?.additions(to: page.parsed.place) ?? [], language)
        }
        data.page.feed = outline.hasFeed(index) ? link(page.address + AtomFeed.fileName) : ""
    }

    /// What stands only on the first page of a split list: the text, the fields, the relations.
    private func fillText(of index: Int, into data: inout PageData) {
        let page = site.pages[index]
        let text = termLinks.linked(index)
        let fields = FieldComposer(composer: self, index: index, markup: text.markup)
        data.page.body = html(text.body, links: page.parsed.body.links, targets: page.bodyTargets)
        data.contents = Self.contents(page.parsed.body.headings)
        data.glance = fields.glance()
        data.details = fields.details()
        data.order = fields.order()
        data.relations = relations(of: index)
        data.related = page.related.map { entry($0, in: page.parsed.language) }
        data.nearby = nearby(index)
        data.window = window(of: page)
    }

    /// HTML with its holes filled: where links lead, and the titles of pages that were named by id alone.
    func html(_ fragment: HTMLFragment, links: [Link], targets: [LinkTarget]) -> String {
        let bytes = fragment.filled { hole in
            let target = hole.link < targets.count ? targets[hole.link] : .broken
            switch hole.kind {
            case .address: return address(of: target)
            case .title: return title(of: target, otherwise: links[hole.link].destination)
            case .afterLink: return fileLabel(of: target)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func address(of target: LinkTarget) -> String {
        switch target {
        case .page(let index, let anchor): link(site.pages[index].address) + (anchor.map { "#" + $0 } ?? "")
        case .file(let index, let anchor):
            link(site.files[index].path.percentEncodedPath) + (anchor.map { "#" + $0 } ?? "")
        case .address(let address, let anchor): link(address) + (anchor.map { "#" + $0 } ?? "")
        case .elsewhere, .broken: ""
        }
    }

    private func fileLabel(of target: LinkTarget) -> String {
        guard case .file(let index, _) = target else { return "" }
        return FileLabel.text(for: site.files[index])
    }

    private func title(of target: LinkTarget, otherwise: String) -> String {
        guard case .page(let index, _) = target else { return otherwise }
        return site.pages[index].title
    }

    func relations(of index: Int) -> [RelationData] {
        let page = site.pages[index]
        let language = page.parsed.language
        let gathering = Set(site.configuration.kinds.kinds.compactMap(\.gathers))
        return page.kind.relations.enumerated().compactMap { number, relation in
            let entries = page.outgoing.filter { $0.relation == number && site.pages[$0.page].isPublished }
            guard !entries.isEmpty, !gathering.contains(relation.name), relation.nesting == nil else {
                return nil
            }
            return RelationData(
                id: relation.name, label: relation.label.text(in: language),
                entries: entries.map {
                    entry($0.page, in: language, how: $0.how, saidBy: index, under: number)
                })
        }
    }

    private func fillList(_ part: ListPart, of index: Int, into data: inout PageData) {
        let language = site.pages[index].parsed.language
        for section in part.entries.runs(by: \.section) {
            switch section.first?.section {
            case .owned(let number):
                let kind = kind(site.configuration.kinds.kinds[number].id, language)
                data.listing.append(
                    GroupData(
                        id: "wm-\(kind?.id ?? "")", title: kind?.plural ?? "",
                        entries: section.map { entry($0.page, in: language) }))
            case .citing(let number, let relationNumber):
                let kind = site.configuration.kinds.kinds[number]
                let relation = kind.relations[relationNumber]
                let count = section.first.flatMap { part.sectionCounts[$0.section] } ?? section.count
                data.citations.append(
                    CitationsData(
                        id: "wm-\(kind.id)-\(relation.name)", label: relation.inverse.text(in: language),
                        kindPlural: kind.plural.text(in: language), count: count,
                        groups: groups(section, by: relationNumber, in: language)))
            case nil, .none?, .heading?: break
            }
        }
    }

    /// The pages that refer to another by one relation, by the parish that they belong to.
    private func groups(_ section: ArraySlice<ListedPage>, by relation: Int, in language: String)
        -> [GroupData]
    {
        section.runs(by: \.group).map { run in
            group(
                run.first?.group,
                entries: run.map {
                    entry($0.page, in: language, how: $0.how, saidBy: $0.page, under: relation)
                })
        }
    }

    /// Pages below the parish that they belong to, or below no heading.
    func group(_ parish: Int?, entries: [EntryData]) -> GroupData {
        guard let parish else { return GroupData(id: "", title: "", entries: entries) }
        var entries = entries
        for index in entries.indices { entries[index].isUnderParish = true }
        let heading = parishLink(parish)
        return GroupData(
            id: "wm-in-\(site.pages[parish].parsed.place.id)", title: heading.title, url: heading.url,
            entries: entries)
    }

    /// Examples of the nearest parishes, nearest first, each with how far away its parish is.
    private func nearby(_ index: Int) -> [EntryData] {
        outline.nearby(index).map { near in
            var entry = entry(near.page, in: site.pages[index].parsed.language)
            entry.distance = String(Int(near.kilometres.rounded()))
            return entry
        }
    }

    /// Where today stands for a page with the fields `opens` and `closes`.
    private func window(of page: Page) -> WindowData? {
        let (opens, closes) = (page.parsed.date("opens"), page.parsed.date("closes"))
        guard opens != nil || closes != nil else { return nil }
        return WindowData(
            opens: date("opens", of: page), closes: date("closes", of: page),
            isUpcoming: opens.map { today < $0.firstDay } ?? false,
            isClosed: closes.map { $0.lastDay < today } ?? false)
    }

    /// The headings of a text as a tree of two levels; none where there are so many that a list of them is no help.
    private static func contents(_ headings: [Heading]) -> [ContentsData] {
        guard headings.count <= 1_000, let top = headings.map(\.level).min() else { return [] }
        var tree: [ContentsData] = []
        for heading in headings where heading.level <= top + 1 {
            let item = ContentsData(id: heading.id, title: heading.text, level: heading.level)
            if heading.level == top || tree.isEmpty {
                tree.append(item)
            } else {
                tree[tree.count - 1].children.append(item)
            }
        }
        return tree
    }
}

extension String {
    /// A path as it stands in an address: everything but letters, digits and `-._~/` percent-encoded.
    var percentEncodedPath: String {
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                bytes.append(byte)
            default:
                let digits = Array("0123456789ABCDEF".utf8)
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension RandomAccessCollection where Index == Int, SubSequence == ArraySlice<Element> {
    /// Neighbours that have the same value of `key`, in order.
    func runs<Key: Equatable>(by key: (Element) -> Key) -> [ArraySlice<Element>] {
        var runs: [ArraySlice<Element>] = []
        var start = startIndex
        while start < endIndex {
            let value = key(self[start])
            var end = start
            while end < endIndex, key(self[end]) == value { end += 1 }
            runs.append(self[start..<end])
            start = end
        }
        return runs
    }
}
