internal import Files
internal import FoundationEssentials

/// The program pandoc, which reads documents into a tree of its own (pandoc-types), given as JSON.
///
/// It is run in its sandbox, in which it reads no file but the document and asks nothing of the network, with bounds on its memory
/// and its time.
enum PandocProgram {
    /// A document as pandoc reads it, with its pictures by the paths that the document's tree has for them.
    struct Reading {
        let document: PandocDocument
        let pictures: [String: [UInt8]]
    }

    private static let megabytes = 1024
    private static let secondsAllowed = 120
    private static let mostPictures = 500

    /// Reads the document in `file`, which is in `format`. Throws an `ImportRefusal` where that cannot be done, nil where there is
    /// no pandoc.
    static func read(_ file: [UInt8], _ format: DocumentFormat) throws -> Reading? {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/document.\(format.rawValue)"
        try FileWriting.create(file, at: path)
        let media = folder.path + "/pictures"
        let arguments =
            [
                "--sandbox", "--from=\(format.rawValue)", "--to=json", "--track-changes=all",
                "--extract-media=\(media)", path,
            ] + ["+RTS", "-M\(megabytes)m", "-RTS"]
        guard
            let run = try ProgramRun.run(
                "pandoc", arguments, environment: ["TMPDIR": folder.path], secondsAllowed: secondsAllowed)
        else { return nil }
        guard run.status != 128 + 9 else { throw ImportRefusal.tookTooLong }
        guard run.status == 0 else { throw refusal(for: run) }
        guard let document = try? JSONDecoder().decode(PandocDocument.self, from: Data(run.output)) else {
            throw ImportRefusal.notConverted
        }
        return Reading(document: document, pictures: try pictures(in: media))
    }

    private static func refusal(for run: ProgramRun) -> ImportRefusal {
        let words = String(decoding: run.errors, as: UTF8.self)
        if words.contains("sandbox") && words.contains("nrecognized")
            || words.contains("Unknown option --sandbox")
        {
            return ImportRefusal(
                "The program pandoc is too old: version 2.15 or later is needed. On Debian: sudo apt install pandoc"
            )
        }
        return words.contains("Heap exhausted") ? .tooLarge : .notConverted
    }

    private static func pictures(in folder: String) throws -> [String: [UInt8]] {
        guard FileReading.isFolder(folder) else { return [:] }
        var pictures: [String: [UInt8]] = [:]
        for file in try FolderListing.contents(of: folder, includingHidden: true).prefix(mostPictures)
        where file.kind == .file {
            let path = folder + "/" + file.path
            pictures[path] = try FileReading.bytes(at: path, limit: ZipArchive.mostBytes)
        }
        return pictures
    }
}
