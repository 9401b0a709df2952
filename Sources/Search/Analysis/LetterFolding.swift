/// Folds letters so that words meet whatever marks their letters carry: `tŷ` and `ty`, `café` and `cafe`.
///
/// The client folds what a reader types in the same way (`fold` in client.js). There the base letter of the two
/// Latin ranges comes from the browser's own canonical decomposition; here it comes from a table made from it, since
/// the standard library has no public one. A test compares the two for every letter.
enum LetterFolding {
    /// Whether folding a lower-case word may change it: an ASCII word never changes.
    static func mayChange(_ word: Span<UInt8>) -> Bool {
        for index in word.indices where word[index] >= 0x80 { return true }
        return false
    }

    /// The folded form of a lower-case word in UTF-8.
    static func folded(_ word: [UInt8]) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(word.count)
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            append(scalar, to: &folded)
        }
        return folded
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        let base = baseLetter(scalar)
        switch base {
        case "ß": folded.append(contentsOf: "ss".utf8)
        case "æ": folded.append(contentsOf: "ae".utf8)
        case "œ": folded.append(contentsOf: "oe".utf8)
        case "þ": folded.append(contentsOf: "th".utf8)
        case "ø": folded.append(UInt8(ascii: "o"))
        case "ł": folded.append(UInt8(ascii: "l"))
        case "đ", "ð": folded.append(UInt8(ascii: "d"))
        case "ħ": folded.append(UInt8(ascii: "h"))
        case "ı": folded.append(UInt8(ascii: "i"))
        default: folded.append(contentsOf: UTF8.encode(base).map(Array.init) ?? [])
        }
    }

    /// The letter without its marks, by the table.
    private static func baseLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let base: Unicode.Scalar
        switch scalar.value {
        case 0xC0...0x24F: base = latinExtended[Int(scalar.value - 0xC0)]
        case 0x1E00...0x1EFF: base = latinAdditional[Int(scalar.value - 0x1E00)]
        default: return scalar
        }
        return base == "." ? scalar : base
    }

    /// The base letters of U+00C0 to U+024F in lower case; a full stop where the letter stays itself.
    ///
    /// Source: canonical decompositions in the Unicode Character Database, 15.0.
    private static let latinExtended = Array(
        ("................................aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
            + ".a.a.a.c.c.c.c.d...e.e.e.e.e.g.g.g.g.h...i.i.i.i.....j.k..l.l.l."
            + "....n.n.n....o.o.o...r.r.r.s.s.s.s.t.t...u.u.u.u.u.u.w.y..z.z.z."
            + ".................................o..............u..............."
            + "..............a.i.o.u.u.u.u.u..a.a.æ...g.k.o.o.ʒj....g...n.a.æ.ø"
            + ".a.a.e.e.i.i.o.o.r.r.u.u.s.t...h.......a.e.o.o.o.o.y............"
            + "................").unicodeScalars
    )

    /// The base letters of U+1E00 to U+1EFF, likewise.
    private static let latinAdditional = Array(
        (".a.b.b.b.c.d.d.d.d.d.e.e.e.e.e.f.g.h.h.h.h.h.i.i.k.k.k.l.l.l.l.m"
            + ".m.m.n.n.n.n.o.o.o.o.p.p.r.r.r.r.s.s.s.s.s.t.t.t.t.u.u.u.u.u.v.v"
            + ".w.w.w.w.w.x.x.y.z.z.zhtwy.ſ.....a.a.a.a.a.a.a.a.a.a.a.a.e.e.e.e"
            + ".e.e.e.e.i.i.o.o.o.o.o.o.o.o.o.o.o.o.u.u.u.u.u.u.u.y.y.y.y......").unicodeScalars
    )
}
