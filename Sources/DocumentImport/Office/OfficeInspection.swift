/// Looks for what must not be taken over unseen: changes that nobody has accepted yet, comments, macros, and XML that asks
/// for other files.
enum OfficeInspection {
    /// Throws an `ImportRefusal` where `archive`, a document of `format`, holds any of that.
    static func check(_ archive: ZipArchive, _ format: DocumentFormat) throws {
        for (name, content) in archive.entries where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
            try checkXML(content)
        }
        let macros = ["vbaproject.bin", "basic/", "scripts/"]
        if archive.entries.contains(where: { entry in
            let name = entry.name.lowercased()
            return macros.contains { name.hasSuffix($0) || name.hasPrefix($0) }
        }) {
            throw ImportRefusal(
                "The document holds macros, which are programs. Save it as .docx without macros, and import that."
            )
        }
        switch format {
        case .word: try checkWord(archive)
        case .openDocument: try checkOpenDocument(archive)
        case .html: return
        }
    }

    /// Word processors write UTF-8 and no document type; whatever has one may ask for other files.
    private static func checkXML(_ content: [UInt8]) throws {
        guard !content.prefix(4).contains(0), !content.starts(with: [0xFE, 0xFF]),
            !content.starts(with: [0xFF, 0xFE])
        else { throw ImportRefusal.damaged }
        guard !content.contains("<!DOCTYPE"), !content.contains("<!ENTITY") else {
            throw ImportRefusal(
                "The document's inner parts ask for other files, which no word processor makes them do. "
                    + "Do not trust it; ask whoever sent it.")
        }
    }

    private static func checkWord(_ archive: ZipArchive) throws {
        var changes = 0
        var comments = 0
        for (name, content) in archive.entries where name.hasPrefix("word/") && name.hasSuffix(".xml") {
            var scanner = XMLScanner(content)
            while let token = scanner.next() {
                guard case .open(let tag, _, _) = token else { continue }
                switch tag {
                case "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel": changes += 1
                case "comment" where name.hasPrefix("word/comments"): comments += 1
                default: continue
                }
            }
        }
        try refuse(
            changes: changes, comments: comments,
            howToAccept: "In Word choose Review, then Accept All Changes,",
            howToDelete: "In Word choose Review, then Delete All Comments,")
    }

    private static func checkOpenDocument(_ archive: ZipArchive) throws {
        var changes = 0
        var comments = 0
        var scanner = XMLScanner(archive.content("content.xml") ?? [])
        while let token = scanner.next() {
            guard case .open(let tag, _, _) = token else { continue }
            if tag == "changed-region" { changes += 1 }
            if tag == "annotation" { comments += 1 }
        }
        scanner = XMLScanner(archive.content("META-INF/manifest.xml") ?? [])
        while let token = scanner.next() {
            if case .open("encryption-data", _, _) = token {
                throw ImportRefusal(
                    "The document is protected by a password. Save it without one, and import that.")
            }
        }
        try refuse(
            changes: changes, comments: comments,
            howToAccept: "In LibreOffice choose Edit, Track Changes, Accept All,",
            howToDelete: "In LibreOffice choose Edit, Comments, Delete All,")
    }

    private static func refuse(changes: Int, comments: Int, howToAccept: String, howToDelete: String) throws {
        if changes > 0 {
            throw ImportRefusal(
                "The document has tracked changes that nobody has accepted yet (\(changes) of them), so it does not say which words hold. "
                    + "\(howToAccept) save it, and import it again.")
        }
        if comments > 0 {
            throw ImportRefusal(
                "The document has comments (\(comments) of them), which readers must not see. \(howToDelete) save it, and import it again."
            )
        }
    }
}

extension [UInt8] {
    /// Whether the bytes of `mark`, which begins with `<!`, stand anywhere among these.
    fileprivate func contains(_ mark: String) -> Bool {
        let mark = Array(mark.utf8)
        var rest = self[...]
        while let place = rest.firstIndex(of: UInt8(ascii: "!")) {
            if place > 0, self[(place - 1)...].starts(with: mark) { return true }
            rest = self[(place + 1)...]
        }
        return false
    }
}
