/// Names of files that every system can have.
public enum PortableName {
    /// What Windows takes for devices, whatever ending follows.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// Whether Windows can have a file or folder called `name`.
    ///
    /// Source: Microsoft, "Naming Files, Paths, and Namespaces".
    public static func isPortable(_ name: some StringProtocol) -> Bool {
        let stem = name.prefix { $0 != "." }.lowercased()
        return !devices.contains(stem) && !name.isEmpty && !name.hasSuffix(".") && !name.hasSuffix(" ")
            && !name.utf8.contains { $0 < 0x20 || "<>:\"|?*\\".utf8.contains($0) }
    }
}
