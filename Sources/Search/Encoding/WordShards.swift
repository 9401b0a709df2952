/// Writes the sorted list of all words of the site: what completions and corrections are chosen from.
///
/// A shard holds the words as text, each with its spelling where that differs from its surface (`tŷ` for `ty`), then
/// for each word in bits how common it is: the gamma code of one plus the whole part of log₂ of its number of pages.
struct WordShards {
    /// A surface as it is listed.
    struct Word {
        let letters: ArraySlice<UInt8>
        let pages: Int
        /// The commonest spelling, where it is not the surface itself.
        let spelling: ArraySlice<UInt8>?
    }

    /// A shard is closed at this many bytes of text: about 3 KB in the file.
    static let textSize = 7000

    /// The shards of sorted words.
    static func shards(_ words: [Word], _ deflater: inout Deflater) -> [Shard] {
        var shards: [Shard] = []
        var text = SortedText()
        var bits = BitWriter()
        var boundary: ArraySlice<UInt8> = []
        var last: ArraySlice<UInt8> = []
        for word in words {
            if text.count >= textSize {
                shards.append(
                    Shard(
                        boundary: boundary,
                        bytes: deflater.pack(text: text.finished, bits: bits.finished())
                    )
                )
                text = SortedText()
                bits = BitWriter()
                boundary = word.letters.prefix(1 + zip(last, word.letters).prefix { $0 == $1 }.count)
            }
            text.append(word: word.letters)
            if let spelling = word.spelling { text.append(form: spelling) }
            bits.writeGamma(1 + Int.bitWidth - 1 - max(1, word.pages).leadingZeroBitCount)
            last = word.letters
        }
        if text.count > 0 {
            shards.append(
                Shard(boundary: boundary, bytes: deflater.pack(text: text.finished, bits: bits.finished()))
            )
        }
        return shards
    }
}
