/// Why a text is no address.
enum AddressMistake: Hashable {
    case notAnEmail
    case hasMailto(bare: String)
    case notALink
    case linkWithoutScheme(meant: String)
    case refusedScheme(String)
    case strangeCharacter(Unicode.Scalar)
    case backslashes(meant: String)
    case fileElsewhere
}

/// Checks addresses of people, of web pages and of files, by their form alone.
enum AddressCheck {
    /// What is wrong with an e-mail address; nil where nothing is.
    static func email(_ text: String) -> AddressMistake? {
        if text.lowercased().hasPrefix("mailto:") { return .hasMailto(bare: String(text.dropFirst(7))) }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.unicodeScalars.contains(where: isStrange) else {
            return .notAnEmail
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } ? nil : .notAnEmail
    }

    /// What is wrong with the address of a web page; nil where nothing is.
    static func link(_ text: String) -> AddressMistake? {
        if let strange = text.unicodeScalars.first(where: isStrange) { return .strangeCharacter(strange) }
        let lowered = text.lowercased()
        for scheme in ["https://", "http://"] where lowered.hasPrefix(scheme) {
            let host = text.dropFirst(scheme.utf8.count).prefix { !"/?#".contains($0) }
            return host.isEmpty ? .notALink : nil
        }
        if let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy({ $0.isASCII && $0.isLetter }),
            !text[colon...].dropFirst().allSatisfy({ $0.isNumber })
        {
            return .refusedScheme(String(text[..<colon]))
        }
        let host = text.prefix { !"/?#".contains($0) }
        return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".") && !host.contains("@")
            ? .linkWithoutScheme(meant: "https://" + text) : .notALink
    }

    /// What is wrong with the path of a file of the site; nil where nothing is. Whether it exists is not
    /// asked.
    static func file(_ text: String) -> AddressMistake? {
        if text.contains("://") || text.utf8.dropFirst().first == UInt8(ascii: ":") { return .fileElsewhere }
        if text.contains("\\") {
            return .backslashes(meant: String(text.map { $0 == "\\" ? "/" : $0 }))
        }
        return text.unicodeScalars.first { $0.value < 0x20 || $0.value == 0x7F }.map { .strangeCharacter($0) }
    }

    /// White space, control characters and signs that no address holds unescaped (RFC 3986, section 2).
    private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace
            || "\"<>\\^`{|}".unicodeScalars.contains(scalar)
    }
}
