/// Why a document cannot be taken over, in one sentence or two for whoever has it: what is the matter, and what to do.
public struct ImportRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The sentence.
    public let description: String

    init(_ sentence: String) { description = sentence }
}

extension ImportRefusal {
    static let damaged = ImportRefusal(
        "The file is damaged: its parts cannot be read. Open it in Word or LibreOffice, save it again, and import that."
    )
    static let tooLarge = ImportRefusal(
        "The document is too large to be a page: unpacked it has more than \(ZipArchive.mostBytes >> 20) MB. "
            + "Take out what is not text, such as large pictures, and import it again.")
    static let notConverted = ImportRefusal(
        "The program pandoc, which reads documents, could not make anything of this one. "
            + "Open it in Word or LibreOffice, save it again as .docx, and import that.")
    static let tookTooLong = ImportRefusal(
        "The program pandoc did not come to an end with this document. Split it into several, and import each."
    )
}
