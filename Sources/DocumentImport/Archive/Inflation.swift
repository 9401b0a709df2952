internal import CZlib

/// Unpacking deflated bytes (RFC 1951) with zlib.
enum Inflation {
    /// What `packed` holds. Throws where that is more than `limit` bytes, or where it cannot be unpacked.
    static func bytes(of packed: ArraySlice<UInt8>, limit: Int) throws -> [UInt8] {
        var stream = unsafe z_stream()
        // A negative window: the bytes have no header of zlib's own.
        guard unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else {
            throw ImportRefusal.damaged
        }
        defer { unsafe inflateEnd(&stream) }
        var source = Array(packed)
        var content: [UInt8] = []
        var status = Z_OK
        let room = 1 << 16
        try unsafe source.withUnsafeMutableBufferPointer { source in
            unsafe stream.next_in = source.baseAddress
            unsafe stream.avail_in = UInt32(clamping: source.count)
            while status == Z_OK {
                let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                    unsafe stream.next_out = buffer.baseAddress
                    unsafe stream.avail_out = UInt32(room)
                    status = unsafe inflate(&stream, Z_NO_FLUSH)
                    count = unsafe room - Int(stream.avail_out)
                }
                content += chunk
                guard content.count <= limit else { throw ImportRefusal.tooLarge }
                guard !chunk.isEmpty || status != Z_OK else { throw ImportRefusal.damaged }
            }
        }
        guard status == Z_STREAM_END else { throw ImportRefusal.damaged }
        return content
    }

    /// The checksum that ZIP archives have of each entry.
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
        }
    }
}
