internal import Files
internal import Theme

/// Turns jobs into bytes: the render stage.
struct Renderer: Sendable {
    let composer: Composer
    let theme: Theme
    let contentFolder: String

    /// The content of the file that `job` stands for; the pages that it is made of are noted in `notes`.
    func bytes(for job: OutputJob, noting notes: PageNotes) throws -> [UInt8] {
        switch job.content {
        case .bytes(let bytes): return bytes
        case .machineFile(let file):
            return MachineFiles(site: composer.site.whole, outline: composer.outline).bytes(of: file)
        case .feed(let subject):
            return AtomFeed(site: composer.site.whole, outline: composer.outline, subject: subject).bytes()
        case .file(let path): return try FileReading.bytes(at: contentFolder + "/" + path)
        default:
            guard let (template, data) = composer.noting(notes).page(for: job) else { return [] }
            return theme.render(template, with: data)
        }
    }
}
