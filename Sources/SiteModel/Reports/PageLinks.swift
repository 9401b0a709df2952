internal import Diagnostics
internal import FrontMatter
internal import Markdown

/// Collects the links of one page.
struct PageLinks {
    private(set) var entries: [LinkReport.Entry] = []

    private let page: Page
    private let reported: ReportedPage
    private let names: LinkNames

    init(_ page: Page, names: LinkNames) {
        self.page = page
        self.names = names
        reported = ReportedPage(page)
    }

    /// What the front matter names: pages, addresses and files.
    mutating func addFields() {
        for field in page.parsed.fields { add(field.value, name: field.name) }
    }

    /// The links of the body and of the fields that are Markdown.
    mutating func addTexts() {
        add(page.parsed.body, page.bodyTargets, name: "")
        for (markup, targets) in zip(page.parsed.markup, page.markupTargets) {
            add(markup.document, targets, name: markup.field)
        }
    }

    // MARK: Front matter

    private mutating func add(_ value: TypedValue, name: String) {
        switch value.content {
        case .references(let references): for reference in references { add(reference, name: name) }
        case .link(let address), .email(let address):
            append(.field, name, at: value.position, .elsewhere, address)
        case .file(let path):
            let file = LinkResolver.absolute(LinkResolver.parts(of: path).path, from: page.parsed.place)
            let isThere = file.map(names.hasFile) ?? false
            append(.field, name, at: value.position, isThere ? .file : .broken, file ?? path)
        case .list(let values): for value in values { add(value, name: name) }
        case .object(let fields): for field in fields { add(field.value, name: "\(name).\(field.name)") }
        default: break
        }
    }

    private mutating func add(_ reference: Reference, name: String) {
        let target = target(of: reference, name: name)
        append(
            .relation, name, at: reference.position, target == nil ? .broken : .page,
            target.map { names.name(of: $0) } ?? reference.target, reference.how ?? "")
    }

    /// The page that a reference was found to mean; of one inside a group of fields, the page of that name.
    private func target(of reference: Reference, name: String) -> Int? {
        guard let relation = page.kind.relations.firstIndex(where: { $0.name == name }) else {
            return names.page(named: reference.target)
        }
        return page.outgoing.first { citation in
            let target = names.site.pages[citation.page].parsed
            return citation.relation == relation
                && (reference.target == target.place.id
                    || reference.target == "\(target.kind)/\(target.place.id)")
        }?.page
    }

    // MARK: Text

    private mutating func add(_ document: MarkdownDocument, _ targets: [LinkTarget], name: String) {
        for (link, target) in zip(document.links, targets) {
            let form: LinkReport.Form =
                switch link.kind {
                case .link: .link
                case .image: .image
                case .reference: .reference
                }
            let (kind, destination) = found(target, link)
            append(form, name, at: link.position, kind, destination, link.text)
        }
    }

    private func found(_ target: LinkTarget, _ link: Link) -> (LinkReport.Target, String) {
        switch target {
        case .page(let page, let anchor): (.page, names.name(of: page, anchor: anchor))
        case .file(let file, _): (.file, "content/" + names.site.files[file].path)
        case .address(let address, _): (.list, "/" + address)
        case .elsewhere: (.elsewhere, link.destination)
        case .broken: (.broken, link.destination)
        }
    }

    private mutating func append(
        _ form: LinkReport.Form, _ name: String, at position: SourcePosition, _ target: LinkReport.Target,
        _ destination: String, _ words: String = ""
    ) {
        entries.append(
            LinkReport.Entry(
                page: reported, position: position, form: form, name: name, target: target,
                destination: destination, words: words))
    }
}
