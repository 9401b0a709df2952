/// Which files in the output folder are Waymark's, and what each holds.
///
/// Kept as `.waymark.json`, one file a line, sorted, so that the same site always gives the same bytes:
///
///     {"waymark":1,"files":{
///     "404.html":"<32 hexadecimal digits>",
///     …
///     }}
package struct OutputManifest: Sendable, Hashable {
    /// The hash of each file, by its path below the output folder.
    package var files: [String: ContentHash]

    /// What it is called in the folder that it is of.
    package static let name = ".waymark.json"
    private static let opening = "{\"waymark\":1,\"files\":{"
    private static let closing = "}}"

    /// Makes the manifest of a folder that holds these files.
    package init(files: [String: ContentHash] = [:]) {
        self.files = files
    }

    /// Reads the manifest of the folder at `folder`; nil where there is none or it is not whole.
    ///
    /// Throws where there is one that the system does not let be read: that is no reason to think that it is damaged.
    package init?(folder: String) throws {
        let path = folder + "/" + Self.name
        guard FileReading.exists(path) else { return nil }
        self.init(try FileReading.bytes(at: path))
    }

    /// Reads a manifest; nil where these bytes are not a whole one.
    package init?(_ bytes: [UInt8]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
        guard lines.popFirst()?.elementsEqual(Self.opening.utf8) == true,
            lines.popLast()?.elementsEqual(Self.closing.utf8) == true
        else { return nil }
        files = Dictionary(minimumCapacity: lines.count)
        for line in lines {
            guard let (path, hash) = Self.entry(line) else { return nil }
            files[path] = hash
        }
    }

    /// The manifest as it is written.
    package var bytes: [UInt8] {
        var text = Array(Self.opening.utf8)
        let paths = files.keys.sorted(by: FolderListing.precedes)
        for (index, path) in paths.enumerated() {
            text += (index == 0 ? "\n\"" : ",\n\"").utf8
            for byte in path.utf8 {
                if byte == UInt8(ascii: "\"") { text.append(UInt8(ascii: "\\")) }
                text.append(byte)
            }
            text += "\":\"".utf8
            text += (files[path]?.hexadecimal ?? "").utf8
            text.append(UInt8(ascii: "\""))
        }
        text += "\n\(Self.closing)\n".utf8
        return text
    }

    /// Reads `"path":"hash",`; paths hold no control character and no backslash, so only a quote is escaped.
    private static func entry(_ line: ArraySlice<UInt8>) -> (String, ContentHash)? {
        let body = line.last == UInt8(ascii: ",") ? line.dropLast() : line
        let tail = body.suffix(36)
        guard body.first == UInt8(ascii: "\""), body.count > 37,
            tail.starts(with: "\":\"".utf8), tail.last == UInt8(ascii: "\"")
        else { return nil }
        let digits = tail.dropFirst(3).dropLast()
        guard let high = hexadecimal(digits.prefix(16)), let low = hexadecimal(digits.suffix(16)) else {
            return nil
        }
        let path = body.dropFirst().dropLast(36).filter { $0 != UInt8(ascii: "\\") }
        guard let safe = RelativePath(String(decoding: path, as: UTF8.self)) else { return nil }
        return (safe.string, ContentHash(high: high, low: low))
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return value
    }
}
