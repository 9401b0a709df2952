internal import Glibc

/// The server could not begin.
public enum ServerError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Other programs have this port and those after it.
    case portsTaken(ClosedRange<UInt16>)
    /// The system keeps this port for itself.
    case portForbidden(UInt16)
    /// The system failed to do something, with this error number.
    case system(String, Int32)

    /// In words, for people.
    public var description: String {
        switch self {
        case .portsTaken(let ports) where ports.count == 1:
            "Port \(ports.lowerBound) is in use by another program. Choose another with --port."
        case .portsTaken(let ports):
            "Ports \(ports.lowerBound) to \(ports.upperBound) are in use by other programs. Choose another with --port."
        case .portForbidden(let port):
            "Port \(port) is kept for the system. Choose one from 1024 to 65535 with --port."
        case .system(let what, let code):
            unsafe "Cannot \(what): \(String(cString: strerror(code)).lowercased())."
        }
    }
}
