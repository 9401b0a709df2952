internal import CZlib

/// Packs bytes as zlib streams (RFC 1950), which browsers unpack as `deflate`; the check at their end tells a file that
/// was cut short or altered.
@safe struct Deflater: ~Copyable {
    /// zlib's state, at an address that stays: zlib keeps pointers to it.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Makes a packer. Like an array it traps where there is no memory for it; there is no other way to fail.
    init() {
        unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // A window of 8 KB, since files are small and the state is cleared for each of them.
        let status = unsafe deflateInit2_(
            stream,
            9,
            Z_DEFLATED,
            13,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        precondition(status == Z_OK, "zlib has no memory")
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// One stream of `text`, compressed, followed by `bits`, stored as they are: they have nothing left to compress.
    mutating func pack(text: [UInt8], bits: [UInt8] = []) -> [UInt8] {
        unsafe deflateReset(stream)
        unsafe deflateParams(stream, 9, Z_DEFAULT_STRATEGY)
        // Stored bytes come in blocks of at least 8 KB, each with five bytes before it.
        let capacity =
            unsafe Int(deflateBound(stream, UInt(text.count))) + bits.count + bits.count / 1000 + 64
        return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            unsafe stream.pointee.next_out = output.baseAddress
            unsafe stream.pointee.avail_out = UInt32(capacity)
            if !bits.isEmpty {
                feed(text, Z_BLOCK)
                unsafe deflateParams(stream, 0, Z_DEFAULT_STRATEGY)
            }
            let status = feed(bits.isEmpty ? text : bits, Z_FINISH)
            precondition(status == Z_STREAM_END, "zlib was not given the room that it asked for")
            unsafe count = capacity - Int(stream.pointee.avail_out)
        }
    }

    @discardableResult
    private func feed(_ bytes: [UInt8], _ flush: Int32) -> Int32 {
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(input.count)
            return unsafe deflate(stream, flush)
        }
    }
}
