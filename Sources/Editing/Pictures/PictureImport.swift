import Files
import SiteModel

/// Makes a picture from somebody's camera ready for a website: turned upright, not larger than pages show it, and without what the
/// camera wrote into it, such as where it was taken.
///
/// The work is done by vipsthumbnail, of libvips.
struct PictureImport {
    /// The longest side that a picture may have, in pixels.
    static let longestSide = 1600
    /// The largest file that is taken, in bytes.
    static let mostBytes = 30_000_000
    /// The most pixels that are taken: a file of a few bytes may claim any number.
    static let mostPixels = 100_000_000

    /// A folder that only Waymark uses.
    let workFolder: String

    /// The file of a picture that was put into a folder.
    struct Added: Sendable, Hashable {
        /// Its name.
        let name: String
        /// Whether it was made; otherwise the same picture was there already, under that name.
        let isNew: Bool
    }

    /// Puts the picture in `bytes` into the folder at `folder`, under a name made from `name`.
    ///
    /// Throws an `EditingError` where it is no picture, or too large, or the program is missing.
    func add(_ bytes: [UInt8], named name: String, to folder: String) throws -> Added {
        guard bytes.count <= Self.mostBytes else {
            throw EditingError("This picture is larger than 30 MB. Make it smaller, and try again.")
        }
        guard let format = PictureFormat(bytes) else {
            throw EditingError(
                "This is not a picture that can be used. Choose a JPEG, PNG, GIF, WebP, TIFF or HEIC file.")
        }
        let work = workFolder + "/pictures"
        guard !FileReading.isLink(work) else { throw EditingError("\(work) is a link. Remove it.") }
        try FileWriting.makeFolder(work)
        let id = String(UInt64.random(in: .min ... .max), radix: 36)
        let (source, result) = (work + "/\(id)", work + "/\(id).\(format.ending)")
        defer {
            try? FileWriting.removeFile(source)
            try? FileWriting.removeFile(result)
        }
        try FileWriting.create(bytes, at: source)
        try checkSize(of: source)
        try shrink(source, to: result, format)
        let made = try FileReading.bytes(at: result)
        return try put(made, named: name, format, into: folder)
    }

    private func checkSize(of source: String) throws {
        let sides = try ["width", "height"].map { side in
            let run = try ProgramRun.run("vipsheader", ["-f", side, source])
            guard let run else { throw Self.missing }
            return run.status == 0
                ? Int(String(decoding: run.output.filter { $0 > 0x20 }, as: UTF8.self)) : nil
        }
        guard let width = sides[0], let height = sides[1], width > 0, height > 0 else {
            throw EditingError(
                "This picture is damaged, or of a sort that cannot be read here. Save it as JPEG, and try again."
            )
        }
        guard width.multipliedReportingOverflow(by: height).overflow == false,
            width * height <= Self.mostPixels
        else {
            throw EditingError(
                "This picture is \(width) by \(height) pixels, which is too large. Make it smaller, and try again."
            )
        }
    }

    /// Pictures are made smaller, never larger (`>`), turned as the camera was held, and given the colours that browsers expect.
    private func shrink(_ source: String, to result: String, _ format: PictureFormat) throws {
        let size = "\(Self.longestSide)x\(Self.longestSide)>"
        let run = try ProgramRun.run(
            "vipsthumbnail", [source, "--size", size, "--eprofile", "srgb", "-o", result + format.writing])
        guard let run else { throw Self.missing }
        guard run.status == 0, FileReading.exists(result) else {
            throw EditingError(
                "This picture is damaged, or of a sort that cannot be read here. Save it as JPEG, and try again."
            )
        }
    }

    /// A name that is free: an older picture is never written over.
    private func put(_ bytes: [UInt8], named name: String, _ format: PictureFormat, into folder: String)
        throws -> Added
    {
        let stem = PageID.suggestion(
            for: String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)].prefix(80)))
        let base = PageID.isValid(stem) ? stem : "picture"
        for number in 1...999 {
            let file = (number == 1 ? base : "\(base)-\(number)") + "." + format.ending
            let path = folder + "/" + file
            if FileReading.exists(path) {
                guard try FileReading.size(of: path) == bytes.count && FileReading.bytes(at: path) == bytes
                else { continue }
                return Added(name: file, isNew: false)
            }
            try FileWriting.create(bytes, at: path)
            return Added(name: file, isNew: true)
        }
        throw EditingError("There are too many pictures called \(base) already. Give this one another name.")
    }

    private static let missing = EditingError(
        "Pictures cannot be added on this computer, because the program vipsthumbnail is not installed. Ask whoever looks after it to install libvips-tools."
    )
}
