import Foundation

/// The texts of Markdown files.
enum PageFiles {
    /// The text of every `.md` file below `folder`, in the order of their paths.
    static func bodies(in folder: String) throws -> [[UInt8]] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }.sorted()
            .map { body(of: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)))) }
    }

    /// What follows the second line of three hyphens, where there is one.
    private static func body(of page: [UInt8]) -> [UInt8] {
        let fence = Array("\n---\n".utf8)
        guard page.starts(with: fence.dropFirst()) else { return page }
        for index in 3..<max(3, page.count - fence.count) where page[index...].starts(with: fence) {
            return Array(page[(index + fence.count)...])
        }
        return page
    }
}
