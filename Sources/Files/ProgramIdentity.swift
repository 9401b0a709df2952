internal import CSystem

/// Which build of which program this is.
public enum ProgramIdentity {
    /// The same for two runs of one program, and different for two builds that differ in anything.
    ///
    /// It is the linker's build id or, where there is none, made of the size and the time of the program's file.
    /// Nil where neither can be told.
    public static let current: ContentHash? = {
        let id = unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            count = unsafe waymark_build_id(buffer.baseAddress, 64)
        }
        if !id.isEmpty { return ContentHash(of: id) }
        guard let file = FileReading.canonical("/proc/self/exe"), let status = FileStatus(file) else {
            return nil
        }
        return ContentHash(of: Array("\(status.size) \(status.modified)".utf8))
    }()
}
