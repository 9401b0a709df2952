/// A sort of picture, told by its first bytes, whatever its name says.
enum PictureFormat: Hashable {
    case jpeg
    case png
    case gif
    case webp
    case tiff
    /// What iPhones and newer cameras write.
    case heif

    /// The format of a file; nil where it is none of these.
    ///
    /// Sources: JFIF 1.02; PNG (ISO/IEC 15948), 5.2; GIF89a; RFC 9649 (WebP); TIFF 6.0, section 2; ISO/IEC 23008-12 (HEIF), 10.2.
    init?(_ bytes: [UInt8]) {
        let word = { (offset: Int) in String(decoding: bytes.dropFirst(offset).prefix(4), as: UTF8.self) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if word(0) == "GIF8" {
            self = .gif
        } else if word(0) == "RIFF", word(8) == "WEBP" {
            self = .webp
        } else if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00])
            || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
        {
            self = .tiff
        } else if word(4) == "ftyp", ["heic", "heix", "mif1", "msf1", "avif"].contains(word(8)) {
            self = .heif
        } else {
            return nil
        }
    }

    /// The ending of the picture once it is made ready for the website: drawings stay sharp, photographs become small.
    var ending: String {
        switch self {
        case .png, .gif: "png"
        case .webp: "webp"
        case .jpeg, .tiff, .heif: "jpg"
        }
    }

    /// What vipsthumbnail is told of how to write it.
    var writing: String {
        switch self {
        case .png, .gif: "[strip,compression=9]"
        case .webp, .jpeg, .tiff, .heif: "[strip,Q=82]"
        }
    }
}
