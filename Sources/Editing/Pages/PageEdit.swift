import FrontMatter

/// What a form asks to have saved.
public struct PageEdit: Sendable, Hashable, Decodable {
    /// One value as it was when the form was loaded, and as it is to be.
    public struct Change<Value: Sendable & Hashable & Decodable>: Sendable, Hashable, Decodable {
        /// What the form held when it was loaded.
        public let from: Value
        /// What it holds now.
        public let to: Value

        /// Makes a change.
        public init(from: Value, to: Value) {
            self.from = from
            self.to = to
        }
    }

    /// The page's path below the site folder.
    public let path: String
    /// The version of the file that the form was loaded from, or whose changes the clerk has seen since.
    public let version: String
    /// The fields that were changed, by name.
    public let fields: [String: Change<FormValue>]
    /// The text, if it was changed.
    public let text: Change<String>?
    /// The whole file as it is to be, where its top cannot be shown as a form; nothing else is changed then.
    public let source: String?

    /// Makes an edit.
    public init(
        path: String, version: String, fields: [String: Change<FormValue>], text: Change<String>?,
        source: String? = nil
    ) {
        self.path = path
        self.version = version
        self.fields = fields
        self.text = text
        self.source = source
    }
}

/// What two people have changed at once, each in their own way.
public struct EditClash: Sendable, Hashable, Encodable {
    /// The fields, by name, with what the file on the disk says now.
    public var fields: [String: FormValue] = [:]
    /// The text as the file on the disk has it now, if both have changed it.
    public var text: String?

    /// Compares what a clerk has changed with what the file says now. What only one of the two has changed is no clash.
    public init(_ edit: PageEdit, with file: PageFile) {
        guard edit.version != file.version else { return }
        for (name, change) in edit.fields {
            guard let now = file.values[name], now != change.from, now != change.to else { continue }
            fields[name] = now
        }
        if let change = edit.text, file.text != change.from, file.text != change.to { text = file.text }
    }

    /// Whether there is none.
    public var isEmpty: Bool { fields.isEmpty && text == nil }
}
