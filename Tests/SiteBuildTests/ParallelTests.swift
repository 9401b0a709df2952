import Testing

@testable import SiteBuild

struct ParallelTests {
    private struct Stop: Error, Equatable {}

    @Test(arguments: [0, 1, 31, 32, 33, 1000], [1, 2, 8])
    func `every value is worked on once, and the results keep their order`(count: Int, jobs: Int) async throws
    {
        let results = try await Parallel.map(Array(0..<count), jobs: jobs) { $0 * 2 }
        #expect(results == (0..<count).map { $0 * 2 })
    }

    @Test func `an error ends the work`() async {
        await #expect(throws: Stop()) {
            _ = try await Parallel.map(Array(0..<500), jobs: 4) { if $0 == 250 { throw Stop() } }
        }
    }
}
