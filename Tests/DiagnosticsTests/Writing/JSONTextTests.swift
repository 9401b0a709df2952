import Diagnostics
import Foundation
import Testing

struct JSONTextTests {
    @Test func `objects and lists nest`() {
        var json = JSONText()
        json.list { json in
            json.object { json in
                json.member("a", "1")
                json.key("b")
                json.list { json in
                    json.value("x")
                    json.value(2)
                    json.value(true)
                    json.null()
                }
                json.member("c", 3)
            }
            json.newLine()
            json.object { _ in }
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == "[{\"a\":\"1\",\"b\":[\"x\",2,true,null],\"c\":3},\n{}]")
    }

    @Test(arguments: [(0, "[\n]"), (1, "[\n1\n]"), (2, "[\n1,\n2\n]")])
    func `a line for each element leaves no comma after the last`(count: Int, text: String) {
        var json = JSONText()
        json.list { json in
            for number in 0..<count {
                json.newLine()
                json.value(number + 1)
            }
            json.newLine()
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }

    @Test(arguments: ["", "plain", "\"\\/\u{0}\u{1F}\u{7F}\n\t\r", "</script>", "\u{2028}\u{2029}", "ŵ ŷ 🌱"])
    func `any text comes back as it was`(text: String) throws {
        var json = JSONText()
        json.list { $0.value(text) }
        let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
        #expect(read == [text])
        #expect(!json.bytes.contains(UInt8(ascii: "<")))
    }
}
