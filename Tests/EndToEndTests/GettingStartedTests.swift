import Foundation
import Testing

/// Does what `docs/getting-started.md` says, in a temporary folder.
struct GettingStartedTests {
    /// A fenced block of the page: what stands behind the fence, and what stands in it.
    private struct Block {
        let info: [String]
        let text: String
        let line: Int
    }

    @Test func `every command of the first ten minutes does what the page says`() throws {
        let folder = try TemporarySite(["waymark.yaml": ""])
        try folder.remove("waymark.yaml")
        try folder.write(
            "plan.md", "# Village plan\n\n1.1 We met twice.\n\n## What comes next\n\nA survey.\n")
        try FileManager.default.createDirectory(
            atPath: folder.folder.path + "/bin", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.folder.path + "/bin/waymark", withDestinationPath: Command.waymark)
        let script = try script(of: blocks())
        let result = try Command.run(
            "/bin/bash", ["-c", script], in: folder.folder,
            environment: [
                "PATH": folder.folder.path + "/bin:/usr/local/bin:/usr/bin:/bin",
                "GIT_CONFIG_GLOBAL": "/dev/null",
                "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Test", "GIT_AUTHOR_EMAIL": "test@example.org",
                "GIT_COMMITTER_NAME": "Test", "GIT_COMMITTER_EMAIL": "test@example.org",
            ])
        #expect(result.status == 0, "\(result.output)\n\(result.errors)")
        #expect(result.output.hasSuffix("The end.\n"))
    }

    /// Serves the site, or its forms, until it says where, which may take a while on a busy machine.
    private static func serving(_ command: String) -> String {
        "\(command) & server=$!\n"
            + "for turn in $(seq 600); do grep -q http: \"$out\" && break; sleep 0.1; done\n"
            + "kill -TERM $server; wait $server"
    }

    private func blocks() throws -> [Block] {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../docs/getting-started.md")
        var blocks: [Block] = []
        var open: (info: [String], lines: [String], line: Int)?
        for (number, line) in try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
            .enumerated()
        {
            guard line.hasPrefix("```") else {
                open?.lines.append(line)
                continue
            }
            if let block = open {
                blocks.append(
                    Block(info: block.info, text: block.lines.joined(separator: "\n"), line: block.line))
                open = nil
            } else {
                open = (line.dropFirst(3).split(separator: " ").map(String.init), [], number + 1)
            }
        }
        #expect(open == nil && blocks.count > 15)
        return blocks
    }

    /// A script that does what the blocks say: `sh`, perhaps with the status to end with, is run; `markdown` with a path is
    /// written there; `text` must be in what the last commands printed.
    private func script(of blocks: [Block]) -> String {
        var script = "out=$PWD/.stdout-said\nfail() { echo \"line $1: $2\"; cat \"$out\"; exit 1; }\n"
        for block in blocks {
            switch block.info.first {
            case "sh":
                let wanted = block.info.dropFirst().first ?? "0"
                let commands =
                    ["waymark serve", "waymark edit"].contains(block.text)
                    ? Self.serving(block.text) : block.text.replacingOccurrences(of: "\n", with: " &&\n")
                script +=
                    "{ \(commands)\n} > \"$out\" 2>&1\n[ $? = \(wanted) ] || fail \(block.line) status\n"
                // The reader's own document is there once the folder is.
                if block.text.contains("cd my-site") {
                    script += "pandoc -o 'Village plan.docx' ../plan.md || fail \(block.line) pandoc\n"
                }
            case "markdown":
                script += "cat > '\(block.info.last ?? "")' <<'END'\n\(block.text)\nEND\n"
            case "text":
                for line in block.text.components(separatedBy: "\n") {
                    script += "grep -qF -- '\(line)' \"$out\" || fail \(block.line) text\n"
                }
            default: script += "fail \(block.line) 'unknown block'\n"
            }
        }
        return script + "echo The end.\n"
    }
}
