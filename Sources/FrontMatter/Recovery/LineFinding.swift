/// A mistake found in one line, with the line as it was most likely meant.
struct LineFinding {
    let mistake: any Mistake
    /// The byte of the line that the mistake is at.
    let offset: Int
    /// The line mended, so that reading can go on; nil where what was meant cannot be told.
    let mended: [UInt8]?
    /// By how many columns the mended line's text has moved to the right of `offset`.
    let shift: Int

    init(_ mistake: some Mistake, at offset: Int, mended: [UInt8]?, shift: Int = 0) {
        self.mistake = mistake
        self.offset = offset
        self.mended = mended
        self.shift = shift
    }
}
