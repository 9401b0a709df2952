import Diagnostics
import Testing

struct PositionMapTests {
    @Test func `a body that begins on line 5 has its lines from there on`() {
        let map = PositionMap(firstLine: 5)
        #expect(map.file(SourcePosition(line: 1, column: 3)) == SourcePosition(line: 5, column: 3))
        #expect(map.file(SourcePosition(line: 4, column: 9)) == SourcePosition(line: 8, column: 9))
    }

    @Test func `each run counts from its own beginning`() {
        let map = PositionMap([
            run(1, 1, at: 3, 10), run(1, 6, at: 4, 5), run(2, 1, at: 6, 5),
        ])
        #expect(map.file(SourcePosition(line: 1, column: 2)) == SourcePosition(line: 3, column: 11))
        #expect(map.file(SourcePosition(line: 1, column: 7)) == SourcePosition(line: 4, column: 6))
        #expect(map.file(SourcePosition(line: 2, column: 4)) == SourcePosition(line: 6, column: 8))
    }

    @Test func `a map without runs changes nothing`() {
        #expect(
            PositionMap([]).file(SourcePosition(line: 2, column: 4)) == SourcePosition(line: 2, column: 4))
    }

    private func run(_ line: Int, _ column: Int, at fileLine: Int, _ fileColumn: Int) -> PositionMap.Run {
        PositionMap.Run(
            text: SourcePosition(line: line, column: column),
            file: SourcePosition(line: fileLine, column: fileColumn))
    }
}
