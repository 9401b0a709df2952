/// What a file is, by what it holds: names lie.
enum DocumentFormat: String {
    case word = "docx"
    case openDocument = "odt"
    case html

    /// Recognises `bytes`, the content of a file called `name`. Throws an `ImportRefusal` where they are something else.
    init(_ bytes: [UInt8], name: String) throws {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = try Self.format(of: ZipArchive(bytes))
        } else if let refusal = Self.refusal(for: bytes) {
            throw refusal
        } else if Self.looksLikeHTML(bytes) || name.lowercased().hasSuffix(".html")
            || name.lowercased().hasSuffix(".htm")
        {
            guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
                throw ImportRefusal(
                    "The web page is not written in UTF-8, so that its letters cannot be told for certain. "
                        + "Save it as UTF-8, or as .docx, and import that.")
            }
            self = .html
        } else {
            throw Self.refusal(ofTextCalled: name)
        }
    }

    private static func format(of archive: ZipArchive) throws -> DocumentFormat {
        if archive.content("word/document.xml") != nil { return .word }
        if archive.entries.contains(where: { $0.name.hasPrefix("xl/") || $0.name.hasPrefix("ppt/") }) {
            throw ImportRefusal(
                "This is a spreadsheet or a presentation. Copy what is to be a page into a Word document, and import that."
            )
        }
        let type = archive.content("mimetype").map { String(decoding: $0, as: UTF8.self) } ?? ""
        if type.hasPrefix("application/vnd.oasis.opendocument.text"), archive.content("content.xml") != nil {
            return .openDocument
        }
        throw ImportRefusal(
            "The file is an archive, but no Word document (.docx) and no OpenDocument text (.odt). Import the document itself."
        )
    }

    /// Why files of other sorts cannot be imported, by how they begin.
    private static func refusal(for bytes: [UInt8]) -> ImportRefusal? {
        if bytes.isEmpty {
            return ImportRefusal(
                "The file is empty. Copy the document again from where it came from, and import that.")
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return ImportRefusal(
                "This is an older Word document (.doc), or one that is protected by a password. "
                    + "Open it in Word, save it as .docx without a password, and import that.")
        }
        if bytes.starts(with: "%PDF".utf8) {
            return ImportRefusal(
                "This is a PDF, which does not say what is a heading, a list or a table. "
                    + "Ask for the Word document that it was made from, and import that.")
        }
        if bytes.starts(with: "{\\rtf".utf8) {
            return ImportRefusal(
                "This is an RTF document. Open it in Word, save it as .docx, and import that.")
        }
        return nil
    }

    /// Why what holds none of the formats cannot be imported, whatever its name promises.
    private static func refusal(ofTextCalled name: String) -> ImportRefusal {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return switch ending {
        case "docx", "odt":
            ImportRefusal(
                "\"\(name)\" is no document, whatever its name says. Open it in Word or LibreOffice, save it again as "
                    + ".docx, and import that.")
        case "md", "markdown":
            ImportRefusal(
                "\"\(name)\" is Markdown already, which is what pages are written in. Begin a page with waymark new, and copy the "
                    + "text below its second ---.")
        default:
            ImportRefusal(
                "\"\(name)\" is no document that can be imported. Give a Word document (.docx), an OpenDocument text (.odt) or a web "
                    + "page (.html). If it is plain text, begin a page with waymark new, and copy the text below its second ---."
            )
        }
    }

    private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(1000).drop { $0 <= 0x20 || $0 >= 0xEF }, as: UTF8.self)
            .lowercased()
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
    }
}
