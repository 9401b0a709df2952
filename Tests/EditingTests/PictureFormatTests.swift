import Testing

@testable import Editing

struct PictureFormatTests {
    @Test(arguments: [
        ([0xFF, 0xD8, 0xFF, 0xE1], PictureFormat.jpeg),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        (Array("GIF89a".utf8), .gif), (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), .webp),
        ([0x49, 0x49, 0x2A, 0x00], .tiff),
        (Array("\0\0\0\u{18}ftypheic".utf8), .heif),
    ])
    func `a picture is known by its content`(bytes: [UInt8], format: PictureFormat) {
        #expect(PictureFormat(bytes) == format)
    }

    @Test(arguments: [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "%PDF-1.7", "RIFF\0\0\0\0WAVE", "", "MZ",
        "<!doctype html>",
    ])
    func `anything else is no picture, whatever its name`(content: String) throws {
        #expect(PictureFormat(Array(content.utf8)) == nil)
        let site = try EditedSite()
        #expect(
            throws: EditingError(
                "This is not a picture that can be used. Choose a JPEG, PNG, GIF, WebP, TIFF or HEIC file.")
        ) {
            _ = try PictureImport(workFolder: site.path + "/.waymark").add(
                Array(content.utf8), named: "photo.jpg", to: site.path + "/content")
        }
    }
}
