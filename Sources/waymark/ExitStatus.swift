import ArgumentParser
import DocumentImport
import Editing
import Files
import LoopbackServer
import Publishing
import SiteBuild

/// The statuses that the command ends with: 1 the content has errors, 2 wrong usage, 3 the machine failed.
enum ExitStatus {
    /// Runs `work`; what stops it is told in a sentence, and decides the status.
    static func ofFailures(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let error as UsageError {
            Console.printError("\(error)")
            throw ExitCode(2)
        } catch let error as PublishingError {
            Console.printError("\(error)")
            throw ExitCode(error.isWrongUsage ? 2 : 3)
        } catch let error as ImportRefusal {
            Console.printError("\(error)")
            throw ExitCode(1)
        } catch let error as FileError {
            Console.printError("\(error)")
            throw ExitCode(3)
        } catch let error as EditingError {
            Console.printError("\(error)")
            throw ExitCode(2)
        } catch let error as ServerError {
            Console.printError("\(error)")
            throw ExitCode(3)
        }
    }
}
