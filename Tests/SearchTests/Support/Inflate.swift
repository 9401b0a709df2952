import CZlib

/// Unpacks a zlib stream; nil where it is not whole.
func inflated(_ packed: [UInt8]) -> [UInt8]? {
    var capacity = 1 << 16
    while capacity < 1 << 28 {
        var length = UInt(capacity)
        var status: Int32 = Z_OK
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            status = unsafe uncompress(output.baseAddress, &length, packed, UInt(packed.count))
            count = status == Z_OK ? Int(length) : 0
        }
        if status == Z_OK { return bytes }
        guard status == Z_BUF_ERROR else { return nil }
        capacity *= 8
    }
    return nil
}
