extension ZipArchive {
    /// The archive as a file, its entries stored as they are.
    func file() -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in entries {
            let offset = file.count
            let name = Array(name.utf8)
            // Version 2.0, names in UTF-8, stored, 1 January 1980.
            let common: [(Int, Int)] = [
                (20, 2), (0x800, 2), (0, 2), (0, 2), (0x21, 2), (Int(Inflation.checksum(of: content)), 4),
                (content.count, 4), (content.count, 4), (name.count, 2), (0, 2),
            ]
            Self.append([(0x0403_4B50, 4)] + common, to: &file)
            file += name + content
            Self.append([(0x0201_4B50, 4), (20, 2)] + common, to: &directory)
            Self.append([(0, 2), (0, 2), (0, 2), (0, 4), (offset, 4)], to: &directory)
            directory += name
        }
        let start = file.count
        file += directory
        Self.append(
            [
                (0x0605_4B50, 4), (0, 2), (0, 2), (entries.count, 2), (entries.count, 2),
                (directory.count, 4),
                (start, 4), (0, 2),
            ], to: &file)
        return file
    }

    /// Numbers of so many bytes, the lowest first.
    private static func append(_ numbers: [(Int, Int)], to bytes: inout [UInt8]) {
        for (number, width) in numbers {
            for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
        }
    }
}
