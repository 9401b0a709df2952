/// White space as YAML and Markdown know it.
func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
}

/// The text without white space at either end.
func trimmingWhiteSpace(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, isWhiteSpace(first) || isWhiteSpace(last) else {
        return text
    }
    guard let start = bytes.firstIndex(where: { !isWhiteSpace($0) }),
        let end = bytes.lastIndex(where: { !isWhiteSpace($0) })
    else { return "" }
    return String(text[start...end])
}
