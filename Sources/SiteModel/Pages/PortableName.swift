/// Names of files that every system can have.
public enum PortableName {
    /// What Windows takes for devices, whatever ending follows.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// Whether Windows can have a file or folder called `name`.
    ///
    /// Source: Microsoft, "Naming Files, Paths, and Namespaces".
    public static func isPortable(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name.last != "." && name.last != " " && !isDevice(name)
            && name.utf8.allSatisfy(isAllowed)
    }

    private static func isDevice(_ name: some StringProtocol) -> Bool {
        let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
        guard (3...4).contains(stem.count) else { return false }
        return devices.contains(String(decoding: Array(stem).map(lowercased), as: UTF8.self))
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""),
            UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
            false
        default: true
        }
    }
}
