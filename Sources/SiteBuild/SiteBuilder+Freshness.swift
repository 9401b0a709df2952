internal import Files

extension SiteBuilder {
    /// Whether the site's files are known not to be those that the website in the output folder was built from.
    ///
    /// The cache tells: it knows the last build by what it was made of and by what came out. Where it is of another output, or there is
    /// none, nothing is known. Times are not asked: a fresh checkout gives every file the same.
    public static func isOutputOutOfDate(_ options: BuildOptions) async throws -> Bool {
        let cache = CacheStore(options).cache
        let built = cache.outputs.mapValues(\.file.hash)
        guard !built.isEmpty, try OutputManifest(folder: options.output)?.files == built else { return false }
        guard let last = cache.last else { return true }
        var timings = StageTimings()
        return try await load(options, cache: cache, &timings).ownFiles != last.files
    }
}
