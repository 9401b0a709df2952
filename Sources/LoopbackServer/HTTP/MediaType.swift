/// What sort of content a file has, as browsers are told.
public enum MediaType {
    /// Plain text in UTF-8.
    public static let text = "text/plain; charset=utf-8"
    /// A web page in UTF-8.
    public static let html = "text/html; charset=utf-8"
    /// JSON.
    public static let json = "application/json"
    /// A script.
    public static let script = "text/javascript; charset=utf-8"

    /// The type of a file called `name`, by its ending (IANA's registry of media types).
    public static func of(_ name: some StringProtocol) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
        return byEnding[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
    }

    private static let byEnding = [
        "html": html, "htm": html, "txt": text, "css": "text/css; charset=utf-8", "js": script, "mjs": script,
        "json": json, "geojson": "application/geo+json", "map": json, "csv": "text/csv; charset=utf-8",
        "xml": "application/xml", "webmanifest": "application/manifest+json", "ics": "text/calendar",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
        "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "bmp": "image/bmp",
        "tif": "image/tiff", "tiff": "image/tiff", "heic": "image/heic",
        "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "wav": "audio/wav",
        "mp4": "video/mp4", "webm": "video/webm", "pdf": "application/pdf", "zip": "application/zip",
        "gz": "application/gzip", "kml": "application/vnd.google-earth.kml+xml",
        "gpx": "application/gpx+xml", "rtf": "application/rtf", "epub": "application/epub+zip",
        "doc": "application/msword", "xls": "application/vnd.ms-excel",
        "ppt": "application/vnd.ms-powerpoint",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "odp": "application/vnd.oasis.opendocument.presentation",
    ]
}
