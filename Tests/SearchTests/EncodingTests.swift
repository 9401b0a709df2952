import TestSupport
import Testing

@testable import Search

struct EncodingTests {
    @Test func `numbers in bits come back`() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<50 {
            let numbers = (0..<100).map { _ in Int.random(in: 1...5000, using: &random) }
            let parameter = Int.random(in: 0...12, using: &random)
            var writer = BitWriter()
            for number in numbers {
                writer.writeGamma(number)
                writer.writeRice(number, parameter: parameter)
                writer.writeUnary(number % 40)
                writer.write(number, bits: 13)
            }
            let bitCount = writer.bitCount
            let bytes = writer.finished()
            #expect(bytes.count == (bitCount + 7) / 8)
            var reader = BitReader(bytes)
            for number in numbers {
                #expect(reader.gamma() == number)
                #expect(reader.rice(parameter) == number)
                #expect(reader.unary() == number % 40)
                #expect(reader.bits(13) == number)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 10, 1000, 100_000])
    func `any set of pages comes back from its gaps`(pages: Int) {
        var random = SeededGenerator(seed: UInt64(pages))
        for _ in 0..<20 {
            let share = Double.random(in: 0...1, using: &random)
            let numbers = (0..<min(pages, 2000)).filter { _ in
                Double.random(in: 0..<1, using: &random) < share
            }
            var writer = BitWriter()
            PageList.write(numbers.map { UInt32($0) }, of: pages, to: &writer)
            var reader = BitReader(writer.finished())
            #expect(reader.pages(numbers.count, of: pages) == numbers)
        }
    }

    @Test(arguments: [PostingList.Order.descending, .ascending])
    func `pages with values come back by value`(order: PostingList.Order) {
        var random = SeededGenerator(seed: 3)
        let entries = (0..<500).map {
            GroupedList.Entry(page: $0 * 2, value: Int.random(in: 0...15, using: &random))
        }
        let groups = PostingList.groups(entries[...], order)
        let (first, rest) = PostingList.split(groups, at: 123)
        var writer = BitWriter()
        PostingList.write(first, of: 1000, to: &writer)
        PostingList.write(rest, of: 1000, to: &writer)
        var reader = BitReader(writer.finished())
        let step = order == .descending ? -1 : 1
        let read = reader.groups(123, of: 1000, step: step) + reader.groups(377, of: 1000, step: step)
        #expect(Set(read) == Set(entries.map { PageValue(page: Int($0.page), value: $0.value) }))
        #expect(read.map(\.value) == read.map(\.value).sorted { step < 0 ? $0 > $1 : $0 < $1 })
    }

    @Test func `sorted words come back with their forms and targets`() throws {
        let words = [
            "", "a", "ab", "abacus", "b", String(repeating: "x", count: 40),
            String(repeating: "x", count: 60), "ŵy",
        ]
        var text = SortedText()
        for word in words {
            text.append(word: Array(word.utf8)[...])
            text.append(form: Array((word + "ing").utf8)[...])
            text.append(form: Array(word.dropLast(1).utf8)[...])
            text.append(target: Array("elsewhere".utf8)[...])
        }
        let reader = try #require(SortedTextReader(text.finished))
        #expect(reader.end == text.finished.count)
        #expect(
            reader.entries
                == words.map { word in
                    SortedTextReader.Entry(
                        word: Array(word.utf8),
                        forms: [Array((word + "ing").utf8), Array(word.dropLast(1).utf8)],
                        target: Array("elsewhere".utf8)
                    )
                }
        )
    }

    @Test func `what is packed comes back, and a stream that was cut does not`() {
        var deflater = Deflater()
        var random = SeededGenerator(seed: 8)
        for size in [0, 1, 100, 5000, 70_000] {
            let text = (0..<size).map { _ in UInt8.random(in: 97...104, using: &random) }
            let bits = (0..<size / 2).map { _ in UInt8.random(in: 0...255, using: &random) }
            let packed = deflater.pack(text: text, bits: bits)
            #expect(inflated(packed) == text + bits)
            #expect(inflated(Array(packed.dropLast(1))) == nil)
            #expect(packed.count < size + bits.count + 64)
        }
    }

    @Test(arguments: [
        ("plain", "\"plain\""), ("a \"b\" \\", "\"a \\\"b\\\" \\\\\""),
        ("\u{1}\n\u{2028}", "\"\\u0001\\u000a\\u2028\""),
    ])
    func `text is quoted as JSON`(text: String, quoted: String) {
        #expect(JSONText.quoted(text) == quoted)
    }
}
