internal import Diagnostics
internal import Files
internal import SiteModel

/// Finds two things that would be written to one path, also where capitals are not told apart, and files that stand
/// where a folder is needed.
///
/// Resolving finds most collisions, between what authors write. This finds the rest, which only the plan shows: the
/// second page of a long list, a file of Waymark's own.
struct PathCollisions {
    let jobs: [OutputJob]
    let site: Site

    /// One error for each job that has no place of its own.
    func diagnostics() -> [Diagnostic] {
        var owners: [String: Int] = Dictionary(minimumCapacity: jobs.count)
        var found: [Diagnostic] = []
        for (number, job) in jobs.enumerated() {
            let path = job.path.string.lowercased()
            if let owner = owners[path] {
                found.append(collision(owner, number))
            } else {
                owners[path] = number
            }
        }
        // Folders of which no part is a file.
        var clear: Set<Substring> = []
        for (number, job) in jobs.enumerated() {
            let before = found.count
            var folder = job.path.string.lowercased()[...]
            var passed: [Substring] = []
            while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
                folder = folder[..<slash]
                guard !clear.contains(folder) else { break }
                passed.append(folder)
                if let owner = owners[String(folder)] { found.append(collision(owner, number)) }
            }
            if found.count == before { clear.formUnion(passed) }
        }
        return found
    }

    /// Told of the one that an author can rename.
    private func collision(_ first: Int, _ second: Int) -> Diagnostic {
        let source = source(of: jobs[second]) ?? source(of: jobs[first])
        let other = self.source(of: jobs[second]) == nil ? jobs[second] : jobs[first]
        return Diagnostic(
            SiteRule.addressCollision, path: source ?? ConfigurationReader.fileName, position: nil,
            message:
                "The address /\(jobs[second].path) cannot be used: \(self.source(of: other) ?? "Waymark itself") "
                + "has /\(other.path). Choose another.")
    }

    /// The author's file that a job comes from.
    private func source(of job: OutputJob) -> String? {
        switch job.content {
        case .document(let index, let part): part.number == 1 ? site.pages[index].parsed.place.path : nil
        case .redirect(let index): site.pages[index].parsed.place.path
        case .file(let path): "content/" + path
        case .kindList, .search, .home, .coverage, .news, .print, .feed, .notFound, .machineFile, .bytes: nil
        }
    }
}
