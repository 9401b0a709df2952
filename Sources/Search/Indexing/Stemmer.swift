internal import CStemmer

/// One of Snowball's stemmers, by libstemmer.
@safe struct Stemmer: ~Copyable {
    private let handle: OpaquePointer

    /// The stemmer of a language (ISO 639, such as `en`), or nil where libstemmer has none.
    init?(language: String) {
        guard let handle = unsafe sb_stemmer_new(language, "UTF_8") else { return nil }
        unsafe self.handle = handle
    }

    deinit {
        unsafe sb_stemmer_delete(handle)
    }

    /// Appends the stem of a lower-case word in UTF-8 to `stem`.
    func stem(_ word: [UInt8], into stem: inout [UInt8]) {
        unsafe word.withUnsafeBufferPointer { letters in
            // libstemmer owns the result until the next call; nil means that it had no memory left.
            guard let result = unsafe sb_stemmer_stem(handle, letters.baseAddress, Int32(letters.count))
            else {
                unsafe stem.append(contentsOf: letters)
                return
            }
            let length = unsafe Int(sb_stemmer_length(handle))
            unsafe stem.append(contentsOf: UnsafeBufferPointer(start: result, count: length))
        }
    }
}
