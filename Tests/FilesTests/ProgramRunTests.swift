import Testing

@testable import Files

struct ProgramRunTests {
    @Test func `what a program prints and how it ends are told apart`() throws {
        let run = try ProgramRun.run("sh", ["-c", "printf 'one two'; printf three >&2; exit 7"])
        #expect(run == ProgramRun(status: 7, output: Array("one two".utf8), errors: Array("three".utf8)))
    }

    @Test func `no shell reads the arguments`() throws {
        let run = try ProgramRun.run("printf", ["%s\\n", "$HOME", "a b", "; exit 3"])
        #expect(run == ProgramRun(status: 0, output: Array("$HOME\na b\n; exit 3\n".utf8), errors: []))
    }

    @Test func `more than a pipe holds comes through on both outputs`() throws {
        let run = try ProgramRun.run("sh", ["-c", "head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2"])
        let zeros = [UInt8](repeating: 0, count: 300_000)
        #expect(run == ProgramRun(status: 0, output: zeros, errors: zeros))
    }

    @Test func `a program reads nothing`() throws {
        #expect(try ProgramRun.run("cat", []) == ProgramRun(status: 0, output: [], errors: []))
    }

    @Test func `a signal is told as shells tell it`() throws {
        #expect(try ProgramRun.run("sh", ["-c", "kill -9 $$"])?.status == 137)
    }

    @Test func `a program that is not there is none`() throws {
        #expect(try ProgramRun.run("waymark-has-no-such-program", []) == nil)
    }
}
