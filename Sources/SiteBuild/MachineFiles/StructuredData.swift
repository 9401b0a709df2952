internal import Diagnostics

/// What search engines read of a page: JSON-LD with the words of schema.org.
///
/// A browser takes it for data and not for a script, so that a policy against inline scripts lets it pass.
struct StructuredData {
    /// One thing of schema.org's: its type, and what is said of it.
    struct Thing {
        let type: String
        let members: [Member]

        init(_ type: String, _ members: [Member]) {
            self.type = type
            self.members = members
        }
    }

    /// A name with its value. Empty texts are left out.
    struct Member {
        let name: String
        let value: Value

        init(_ name: String, _ text: String) { (self.name, value) = (name, .text(text)) }
        init(_ name: String, _ number: Int) { (self.name, value) = (name, .number(number)) }
        init(_ name: String, _ thing: Thing) { (self.name, value) = (name, .thing(thing)) }
        init(_ name: String, _ things: [Thing]) { (self.name, value) = (name, .things(things)) }
    }

    /// What may be said.
    indirect enum Value {
        case text(String)
        case number(Int)
        case thing(Thing)
        case things([Thing])
    }

    /// The things of one page as text that is safe inside a script element.
    static func text(_ things: [Thing]) -> String {
        var json = JSONText()
        json.object { json in
            json.member("@context", "https://schema.org")
            json.key("@graph")
            json.list { json in
                for thing in things { write(thing, to: &json) }
            }
        }
        return safeInScript(json.bytes)
    }

    /// JSON whose text can end no script element and begin no comment: each `<` is written as `\u003c`.
    static func safeInScript(_ json: [UInt8]) -> String {
        var safe: [UInt8] = []
        safe.reserveCapacity(json.count)
        for byte in json {
            if byte == UInt8(ascii: "<") { safe += #"\u003c"#.utf8 } else { safe.append(byte) }
        }
        return String(decoding: safe, as: UTF8.self)
    }

    private static func write(_ thing: Thing, to json: inout JSONText) {
        json.object { json in
            json.member("@type", thing.type)
            for member in thing.members { write(member, to: &json) }
        }
    }

    private static func write(_ member: Member, to json: inout JSONText) {
        switch member.value {
        case .text(let text): if !text.isEmpty { json.member(member.name, text) }
        case .number(let number): json.member(member.name, number)
        case .thing(let thing):
            json.key(member.name)
            write(thing, to: &json)
        case .things(let things):
            json.key(member.name)
            json.list { json in
                for thing in things { write(thing, to: &json) }
            }
        }
    }
}
