internal import Files

/// A place that a website is published to.
protocol Destination {
    /// What is there now, beside what `site` wants there.
    func survey(_ site: BuiltSite) throws -> Survey

    /// Makes it so that the website is there.
    ///
    /// Throws `PublishingRace` where somebody else published meanwhile, so that the plan does not fit any more.
    func carryOut(_ plan: PublishPlan, for site: BuiltSite) throws
}

/// Somebody else published to the target between its survey and the end.
struct PublishingRace: Error {}

/// A place that has no way to change everything at once, and so is changed in steps.
///
/// The steps are such that readers meet no page whose parts are not there, and that the next publishing mends whatever a stop between
/// two of them left: from the first step to the last the list at the target names every file of Waymark's that may be there.
protocol SteppedDestination: Destination {
    /// Puts the files of the website at `paths` into place.
    func send(_ paths: [String], of site: BuiltSite) throws

    /// Makes `manifest` the list at the target.
    func write(_ manifest: OutputManifest) throws

    /// Removes these files, of which one that is not there is fine, and then these folders, of which each comes before those above
    /// it, if nothing is in them.
    func remove(_ files: [String], emptying folders: [String]) throws
}

extension SteppedDestination {
    func carryOut(_ plan: PublishPlan, for site: BuiltSite) throws {
        try write(plan.manifestMeanwhile)
        if !plan.inTheWay.isEmpty { try remove(plan.inTheWay, emptying: plan.emptied) }
        for wave in plan.waves { try send(wave, of: site) }
        let inTheWay = Set(plan.inTheWay)
        let last = plan.removed.filter { !inTheWay.contains($0) }
        if !last.isEmpty { try remove(last, emptying: plan.emptied) }
        try write(site.manifest)
    }
}
