internal import CLibFuzzer

/// libFuzzer's loop.
public enum Fuzzer {
    /// Calls `test` with one input after another, as the command's arguments say, and never returns before its end.
    public static func run(_ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) -> CInt {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
        return unsafe LLVMFuzzerRunDriver(&count, &arguments, test)
    }

    /// The bytes of an input.
    public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// Ends the run, and so keeps the input, unless `condition` holds.
    public static func expect(_ condition: Bool, _ promise: @autoclosure () -> String) {
        if !condition { fatalError("broken: " + promise()) }
    }
}
