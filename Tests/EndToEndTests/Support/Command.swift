import Foundation

/// What a program printed, and how it ended.
struct CommandResult {
    let status: Int32
    let output: String
    let errors: String

    /// The lines of standard error that name a diagnostic, without the source lines below them.
    var diagnostics: [String] {
        errors.split(separator: "\n").map(String.init).filter {
            $0.contains(": error[") || $0.contains(": warning[")
        }
    }
}

/// Running programs.
enum Command {
    /// The built command, beside the test bundle.
    static let waymark: String = {
        if let named = ProcessInfo.processInfo.environment["WAYMARK"] { return named }
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appendingPathComponent("waymark").path
    }()

    /// Runs a program to its end.
    static func run(
        _ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) throws -> CommandResult {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        // Files, not pipes: a pipe that nobody reads fills up and stops the program.
        let output = folder.appendingPathComponent(".stdout-\(UUID().uuidString)")
        let errors = folder.appendingPathComponent(".stderr-\(UUID().uuidString)")
        defer {
            try? FileManager.default.removeItem(at: output)
            try? FileManager.default.removeItem(at: errors)
        }
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return CommandResult(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}
