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
    /// `variables` are added to its environment. It reads nothing. It writes into memory, so that neither of the two outputs can fill up while the other is read.
    public static func run(
        _ name: String, _ arguments: [String], variables: [String: String] = [:]
    ) throws -> ProgramRun? {
        let output = try MemoryFile()
        let errors = try MemoryFile()
        guard
            let process = try start(
                name, arguments, variables, output: output.descriptor, errors: errors.descriptor)
        else { return nil }
        let status = try wait(for: process, name)
        return ProgramRun(status: status, output: try output.contents(), errors: try errors.contents())
    }

    private static func start(
        _ name: String, _ arguments: [String], _ variables: [String: String], output: Int32, errors: Int32
    ) throws -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        let words = unsafe ([name] + arguments).map { unsafe strdup($0) }
        defer { unsafe words.forEach { unsafe free($0) } }
        // The first of two settings of a variable counts.
        let settings = unsafe variables.map { unsafe strdup("\($0.key)=\($0.value)") }
        defer { unsafe settings.forEach { unsafe free($0) } }
        let inherited = unsafe sequence(state: environ) { next -> UnsafeMutablePointer<CChar>? in
            defer { unsafe next += 1 }
            return unsafe next.pointee
        }
        var process = pid_t()
        let code = unsafe posix_spawnp(
            &process, name, &actions, nil, words + [nil], settings + Array(inherited) + [nil])
        guard code != ENOENT else { return nil }
        guard code == 0 else { throw FileError(operation: "run", path: name, code: code) }
        return process
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

    init() throws {
        descriptor = waymark_create_memory_file()
        guard descriptor >= 0 else { throw FileError.last("create", "a file in memory") }
    }

    deinit { close(descriptor) }

    /// Everything written to it.
    func contents() throws -> [UInt8] {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileError.last("read", "a file in memory") }
        return try FileReading.contents(of: descriptor, expected: 0, path: "a file in memory")
    }
}
