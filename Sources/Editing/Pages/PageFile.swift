import Diagnostics
import Files
public import FrontMatter
public import SiteModel

/// A page's file as it lies on the disk, as a form shows it.
public struct PageFile: Sendable {
    /// Its path below the site folder.
    public let path: String
    /// The file.
    public let bytes: [UInt8]
    /// The form for it.
    public let form: PageForm
    /// What each field of the form holds. One that is written in a way that no form can show is not among them.
    public let values: [String: FormValue]
    /// The text below the front matter, without the blank lines round it.
    public let text: String
    /// The whole file, where what stands at its top cannot be read, so that somebody can put it right; nil where it can.
    public let source: String?
    /// The line of the file on which that text begins.
    public let textLine: Int

    /// Reads the bytes of a page of this kind; dates are in words of `language`.
    public init(_ bytes: [UInt8], path: String, kind: Kind, language: String) {
        let document = FrontMatterReader.read(bytes, path: path)
        let form = PageForm(kind, language: language)
        self.path = path
        self.bytes = bytes
        self.form = form
        var values: [String: FormValue] = [:]
        for field in form.fields where !document.unreadableKeys.contains(field.name) {
            guard let schema = form.schemas[field.name] else { continue }
            values[field.name] = FormValue(document[field.name], as: schema.type, language: language)
        }
        self.values = values
        text = BodyRewriting.text(of: bytes, path: path)
        textLine = BodyRewriting.firstLine(of: bytes, path: path)
        source =
            document.diagnostics.contains { $0.severity == .error }
            ? String(validating: bytes, as: UTF8.self) : nil
    }

    /// The file with `source` in it, which comes from a browser: with the line ends that the file has.
    public func replaced(by source: String) -> [UInt8] { SourceRewriting.rewriting(bytes, text: source) }

    /// What tells this version of the file from any other.
    public var version: String { ContentHash(of: bytes).hexadecimal }

    /// The file with some of its fields and its text changed.
    ///
    /// Throws a `RewritingFailure` where that cannot be done without touching anything else.
    public func changing(_ fields: [String: FormValue], text: String?) throws(RewritingFailure) -> [UInt8] {
        let changes = form.fields.compactMap { field in
            fields[field.name].flatMap { form.change(field.name, to: $0) }
        }
        var bytes = try FrontMatterRewriting.rewriting(bytes, path: path, changes: changes, order: form.order)
        if let text { bytes = try BodyRewriting.rewriting(bytes, path: path, text: text) }
        return bytes
    }
}
