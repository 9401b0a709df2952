import Diagnostics

/// The bytes of a file, checked to be text in UTF-8.
struct SourceFile {
    /// The file's bytes, as they are.
    let bytes: [UInt8]
    /// Where the text starts: after the byte order mark, if there is one.
    let start: Int
    /// Whether the file is text in an encoding we can read, if damaged in places.
    let isText: Bool
    /// What is wrong with the bytes: one diagnostic at the first that is.
    let diagnostics: [Diagnostic]

    init(_ source: [UInt8], path: String) {
        bytes = source
        start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard !Self.isUTF16(source) else {
            isText = false
            diagnostics = [
                EncodingMistake.utf16.diagnostic(path: path, position: SourcePosition(line: 1, column: 1))
            ]
            return
        }
        isText = true
        guard let (offset, mistake) = Self.firstBadByte(in: source) else {
            diagnostics = []
            return
        }
        let position = SourcePosition(of: offset, in: source[start...])
        diagnostics = [mistake.diagnostic(path: path, position: position)]
    }

    /// Whether a file is UTF-16, by its byte order mark, or by a first letter that is half zero.
    private static func isUTF16(_ source: [UInt8]) -> Bool {
        guard source.count >= 2 else { return false }
        switch (source[0], source[1]) {
        case (0xFF, 0xFE), (0xFE, 0xFF): return true
        case (0, 1...), (1..., 0):
            return source.count.isMultiple(of: 2) && source.count >= 4 && (source[2] == 0) != (source[3] == 0)
        default: return false
        }
    }

    /// The first byte that no text in UTF-8 holds, and what is wrong with it.
    private static func firstBadByte(in source: [UInt8]) -> (offset: Int, mistake: EncodingMistake)? {
        let zero = source.firstIndex(of: 0)
        do {
            _ = try UTF8Span(validating: source.span)
            return zero.map { ($0, .nulByte) }
        } catch {
            let invalid = error.byteOffsets.lowerBound
            if let zero, zero < invalid { return (zero, .nulByte) }
            return (invalid, .notUTF8(looksLike: Windows1252.scalar(of: source[invalid])))
        }
    }
}

/// The encoding that Windows programs in western Europe saved text in before UTF-8.
enum Windows1252 {
    /// What a byte from 0x80 stands for; nil for a byte that stands for nothing (WHATWG Encoding Standard,
    /// index windows-1252).
    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x80...0x9F: Unicode.Scalar(upper[Int(byte) - 0x80]).flatMap { $0.value == 0 ? nil : $0 }
        case 0xA0...: Unicode.Scalar(byte)
        default: nil
        }
    }

    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
        0x017E,
        0x0178,
    ]
}
