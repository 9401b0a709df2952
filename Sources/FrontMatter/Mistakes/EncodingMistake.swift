/// A file whose bytes are not the text they should be.
enum EncodingMistake: Mistake {
    case utf16
    case nulByte
    /// `looksLike` is what the byte stands for in the encoding it most likely comes from.
    case notUTF8(looksLike: Unicode.Scalar?)
    case controlCharacter(Unicode.Scalar)

    var rule: FrontMatterRule {
        switch self {
        case .utf16, .notUTF8: .notUTF8
        case .nulByte, .controlCharacter: .controlCharacter
        }
    }

    var message: String {
        let remedy = "Save it again as UTF-8: in Notepad, choose File, Save as, and UTF-8 beside Encoding."
        switch self {
        case .utf16:
            return "This file is saved as UTF-16, which cannot be read here. \(remedy)"
        case .nulByte:
            return "There is a NUL byte here, which no text has. Copy the words of this file into a new one."
        case .notUTF8(let scalar?):
            return
                "This file is not saved as UTF-8: what stands here was \"\(scalar)\" in another encoding. \(remedy)"
        case .notUTF8:
            return "This file is not saved as UTF-8, so what stands here cannot be read. \(remedy)"
        case .controlCharacter(let scalar):
            let code = String(scalar.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
            return
                "There is an invisible character here (U+\(padded)). Delete it, and type the words round it again."
        }
    }
}
