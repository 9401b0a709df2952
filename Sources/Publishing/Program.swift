internal import Files

/// Another program that does part of the work.
struct Program: Sendable {
    /// Its name, as it is found through `PATH`.
    let name: String
    /// The arguments that it is always given, before any others.
    var arguments: [String] = []
    /// What its environment has besides this process's.
    var environment: [String: String] = [:]

    /// Runs it to its end and gives what it printed. `doing` is what it is run for, to follow "could not".
    ///
    /// Throws `PublishingError` where it is missing or fails.
    func run(_ further: [String], input: [UInt8] = [], doing: String) throws -> [UInt8] {
        let run = try attempt(further, input: input)
        guard run.status == 0 else { throw failure(run, doing: doing) }
        return run.output
    }

    /// Runs it to its end, however that is.
    func attempt(_ further: [String], input: [UInt8] = []) throws -> ProgramRun {
        // Its words are looked at, so they have to be in one language.
        let environment = environment.merging(["LC_ALL": "C"]) { _, new in new }
        guard
            let run = try ProgramRun.run(name, arguments + further, input: input, environment: environment)
        else { throw PublishingError.noProgram(name) }
        return run
    }

    /// The error of a run that failed, in the program's own words.
    func failure(_ run: ProgramRun, doing: String) -> PublishingError {
        let words = String(decoding: run.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        return .programFailed(name, doing: doing, words: words.prefix(8).map(Self.printable))
    }

    /// A line without what would move the cursor or change the colours of a terminal.
    private static func printable(_ line: Substring) -> String {
        String(line.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    }
}

extension Sequence<String> {
    /// Each followed by a byte 0, as programs read lists of paths.
    var endedByZeros: [UInt8] { flatMap { Array($0.utf8) + [0] } }
}
