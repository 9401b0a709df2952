internal import Files

/// What `waymark build --accept-urls` has changed in `waymark.urls`.
public struct AcceptedAddresses: Sendable, Hashable {
    /// How many lines are new.
    public let added: Int
    /// The lines that were given up, sorted.
    public let givenUp: [String]

    /// Writes the ledger of what was published: all that is there, and what the old one says that still leads there.
    init(publishing prepared: PreparedSite, replacing old: [UInt8]?, site: String) throws {
        let published = PublishedAddresses(prepared)
        let known = old.map { AddressLedger($0).entries.map(\.entry) } ?? []
        let kept = known.filter(published.keeps)
        let entries = Set(published.entries + kept)
        added = entries.subtracting(known).count
        givenUp = Set(known).subtracting(kept).map(\.line).sorted()
        let bytes = AddressLedger.bytes(of: entries)
        guard bytes != old else { return }
        try FileWriting.replace(site + "/" + AddressLedger.fileName, with: [bytes])
    }
}
