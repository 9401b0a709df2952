internal import Files

/// A document read and understood: what a page can be made of.
public struct ImportedDocument: Sendable {
    /// What is wanted of it.
    public enum Purpose: Sendable {
        /// A report, if it has the parts of one; else any page.
        case any
        /// A page of a kind that is not `report`.
        case page
        /// A report, whatever parts it has.
        case report
    }

    /// Its title: styled as one, in its properties, or its first heading; empty where it has none.
    public let title: String
    /// Whether it has been taken apart as a report.
    public let isReport: Bool

    /// What it is about, in a sentence or two; empty where it does not say.
    let summary: String
    let properties: DocumentProperties
    let fields: [FieldValue.Field]
    /// What stands on the page below its fields.
    let body: [PandocBlock]
    let pictures: [String: [UInt8]]
    /// The document's own paragraphs, which the page is held against; empty where it does not keep them apart.
    let paragraphs: [String]
    /// What stands on every sheet of paper.
    let margins: [String]
    /// Files that lie within the document as objects of their own.
    let objects: [String]
    /// What the page says in another way than the document, a sentence each.
    let changes: [String]
    /// Words that the page has in other words, such as the labels of fields.
    let replacedWords: [String]

    /// Reads `file`, the content of a file called `name`. Nil where the program pandoc is missing.
    ///
    /// Throws an `ImportRefusal` where the document must not be taken over, or cannot be.
    public init?(_ file: [UInt8], name: String, for purpose: Purpose) throws {
        let format = try DocumentFormat(file, name: name)
        var repaired = file
        var text: (text: [String], margins: [String]) = ([], [])
        var properties = DocumentProperties()
        var heads: ArraySlice<Int> = []
        var objects: [String] = []
        if format != .html {
            let archive = try ZipArchive(file)
            try OfficeInspection.check(archive, format)
            properties = DocumentProperties(archive, format)
            text = OfficeText.paragraphs(archive, format)
            objects = OfficeText.objects(archive)
            if format == .openDocument {
                heads = TableHeads.counts(archive.content("content.xml") ?? [])[...]
            }
            repaired = OfficeRepair.repaired(archive, format).file()
        }
        guard let reading = try PandocProgram.read(repaired, format) else { return nil }
        let meta = reading.document.meta
        var blocks = TableHeads.restored(reading.document.blocks, &heads).flattened
        // What is styled as the title's companions is part of the text: nothing of it is taken for a field.
        let beginning = ["subtitle", "author", "date", "abstract"].flatMap { meta[$0]?.blocks ?? [] }
        blocks = (format == .html ? [] : beginning) + blocks
        var replaced: [String] = []
        let isReport = purpose == .report || (purpose == .any && ReportParts(blocks).isReport)
        let title = Self.title(
            meta["title"]?.blocks.words ?? "", properties.title, isReport: isReport, &blocks, &replaced)
        let parts = isReport ? ReportParts(blocks) : nil
        self.title = title
        self.isReport = isReport
        self.properties = properties
        summary = properties.summary.isEmpty ? parts?.summary ?? "" : properties.summary
        fields = parts?.allFields ?? []
        body = parts?.body ?? blocks
        pictures = reading.pictures
        (paragraphs, margins) = text
        self.objects = objects
        changes = parts?.changes ?? []
        replacedWords = replaced + (parts?.labels ?? [])
    }

    /// The title, taken out of the text where it stands at its beginning.
    private static func title(
        _ styled: String, _ property: String, isReport: Bool, _ blocks: inout [PandocBlock],
        _ replaced: inout [String]
    ) -> String {
        let first = blocks.first.map { [$0].words } ?? ""
        var title = styled.isEmpty ? property : styled
        if title.isEmpty, let block = blocks.first {
            switch block {
            case .heading: title = first
            // A report has its name in its first line, styled or not.
            case .paragraph
            where isReport && first.count < 100 && !first.contains(where: { ":.;".contains($0) }):
                title = first
            default: break
            }
        }
        // The page shows its title itself.
        if !title.isEmpty, first.lowercased() == title.lowercased(), blocks.first?.isTitle ?? false {
            blocks.removeFirst()
            replaced.append(first)
        }
        return title
    }
}

extension PandocBlock {
    /// Whether it holds nothing but words, so that nothing is lost with it.
    fileprivate var isTitle: Bool {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines):
            !inlines.contains { inline in
                switch inline {
                case .note, .picture, .link: true
                default: false
                }
            }
        default: false
        }
    }
}

extension ReportParts {
    /// The fields in the order in which the kind declares them.
    var allFields: [FieldValue.Field] {
        var values = fields
        if !implications.isEmpty {
            values["implications"] = .group(
                implications.map { .init(name: $0.name, value: .markdown($0.blocks)) })
        }
        if !approvals.isEmpty {
            values["approvals"] = .groups(
                approvals.map {
                    [
                        .init(name: "officer", value: .text($0.officer)),
                        .init(name: "approved", value: .yesNo($0.isYes)),
                    ]
                })
        }
        if !contact.isEmpty {
            let role = FieldValue.Field(name: "role", value: .text(contact["role"] ?? "Contact officer"))
            values["contacts"] = .groups([
                [role]
                    + ["name", "email", "telephone"].compactMap { name in
                        contact[name].map { .init(name: name, value: .text($0)) }
                    }
            ])
        }
        let order = [
            "date", "committee", "agenda-item", "report-of", "decision-status", "key-decision",
            "portfolio-holder", "wards",
            "supports", "recommendations", "alternatives", "consultation", "implications", "approvals",
            "risks",
            "appendices", "background-papers", "web-links", "contacts",
        ]
        return order.compactMap { name in values[name].map { .init(name: name, value: $0) } }
    }
}
