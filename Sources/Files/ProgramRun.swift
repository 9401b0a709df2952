internal import CSystem
internal import Glibc

/// What another program printed, and how it ended.
public struct ProgramRun: Sendable, Hashable {
    /// Its exit status; where a signal ended it, 128 and the signal's number, as shells count.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error.
    public let errors: [UInt8]

    /// Runs the program called `name`, found through `PATH`, to its end, without a shell; nil where there is none.
    ///
    /// It reads `input`, and has `environment` besides what this process has. One that takes longer than `secondsAllowed` is ended,
    /// and counts as one that signal 9 has ended. It writes into memory, so that neither of the two outputs can fill up while the
    /// other is read.
    public static func run(
        _ name: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
        secondsAllowed: Int? = nil
    ) throws -> ProgramRun? {
        let given = try MemoryFile(input)
        let output = try MemoryFile()
        let errors = try MemoryFile()
        let streams = [given.descriptor, output.descriptor, errors.descriptor]
        guard let process = try start(name, arguments, streams: streams, environment) else { return nil }
        if let secondsAllowed, waymark_wait_for_process(process, Int32(clamping: secondsAllowed * 1000)) == 0
        {
            kill(process, SIGKILL)
        }
        let status = try wait(for: process, name)
        return ProgramRun(status: status, output: try output.contents(), errors: try errors.contents())
    }

    private static func start(
        _ name: String, _ arguments: [String], streams: [Int32], _ environment: [String: String]
    ) throws -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (number, stream) in streams.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
        }
        let words = unsafe ([name] + arguments).map { unsafe strdup($0) }
        defer { unsafe words.forEach { unsafe free($0) } }
        let variables = unsafe variables(environment)
        defer { unsafe variables.forEach { unsafe free($0) } }
        var process = pid_t()
        let code = unsafe posix_spawnp(&process, name, &actions, nil, words + [nil], variables + [nil])
        guard code != ENOENT else { return nil }
        guard code == 0 else { throw FileError(operation: "run", path: name, code: code) }
        return process
    }

    /// Copies of this process's variables, as `name=value`, with `added` among them. Whoever calls frees them.
    private static func variables(_ added: [String: String]) -> [UnsafeMutablePointer<CChar>?] {
        var variables = unsafe added.sorted { $0.key < $1.key }.map { unsafe strdup("\($0.key)=\($0.value)") }
        var next = unsafe environ
        while let variable = unsafe next.pointee {
            let name = unsafe String(cString: variable).prefix { $0 != "=" }
            if added[String(name)] == nil { unsafe variables.append(strdup(variable)) }
            unsafe next += 1
        }
        return unsafe variables
    }

    private static func wait(for process: pid_t, _ name: String) throws -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw FileError.last("wait for", name) }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}

/// A file in memory, gone with its value.
private struct MemoryFile: ~Copyable {
    let descriptor: Int32

    /// Makes a file of these bytes, to be read from its beginning.
    init(_ bytes: [UInt8] = []) throws {
        descriptor = waymark_create_memory_file()
        guard descriptor >= 0 else { throw FileError.last("create", "a file in memory") }
        let code = FileWriting.append(bytes, to: descriptor)
        guard code == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw FileError(operation: "write", path: "a file in memory", code: code == 0 ? errno : code)
        }
    }

    deinit { close(descriptor) }

    /// Everything written to it.
    func contents() throws -> [UInt8] {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileError.last("read", "a file in memory") }
        return try FileReading.contents(of: descriptor, expected: 0, path: "a file in memory")
    }
}
