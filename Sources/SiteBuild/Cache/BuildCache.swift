internal import Diagnostics
internal import Files
internal import SiteModel

/// What earlier builds of a site have worked out, for the next one: one file in the work folder, safe to delete.
///
/// It is asked at two calls. Parse: what a page's file says depends on its path and bytes, the configuration and the
/// theme's wording. Render: what a file of the output holds depends on the texts of the pages that it was made of, and on
/// `common`, which is made of everything else. Nothing in it depends on times.
struct BuildCache: Sendable {
    /// What a page's file said, as `ParsedFile` writes it.
    struct Page: Sendable {
        /// The fingerprint of the file.
        let source: ContentHash
        /// The fingerprint of what it says to the rest of the site: everything but its texts.
        let front: ContentHash
        /// The fingerprint of the encoded page.
        let check: ContentHash
        /// The encoded page.
        private(set) var encoded: Encoded

        /// The same page, encoded at another place.
        func with(_ encoded: Encoded) -> Page {
            var page = self
            page.encoded = encoded
            return page
        }
    }

    /// Where the bytes of an encoded page are.
    enum Encoded: Sendable {
        /// In the cache's file, from which they are read when they are wanted.
        case stored(StoredBytes, Range<Int>)
        /// In memory, not yet in the file.
        case new([UInt8])
        /// In the new file that is being written.
        case drafted(Range<Int>)
        /// Nowhere: nobody will want them.
        case dropped

        /// Nil where they cannot be read.
        var bytes: [UInt8]? {
            switch self {
            case .stored(let file, let range): file.bytes(in: range)
            case .new(let bytes): bytes
            case .drafted, .dropped: nil
            }
        }
    }

    /// One file of the output.
    struct Output: Sendable {
        /// What the file was made of; nil for what is made anew each time.
        let ingredients: Ingredients?
        /// What came out.
        let file: PublishedFile
    }

    /// What a file of the output was made of, besides what all files of its build have in common.
    struct Ingredients: Sendable {
        /// The numbers of the pages that went into it.
        let pages: [Int]
        /// The fingerprint of those pages' texts.
        let texts: ContentHash
    }

    /// The build that published what these outputs say.
    struct LastBuild: Sendable {
        /// The fingerprint of all that went into it.
        let inputs: ContentHash
        /// The fingerprint of the site's own files alone, whatever the day was and the flags were.
        let files: ContentHash
        /// What it had to say.
        let diagnostics: [Diagnostic]
        /// How many pages the authors had written.
        let pages: Int
    }

    /// The pages by the paths of their files below the content folder.
    var pages: [String: Page] = [:]
    /// The fingerprint of what all outputs of the last build have in common: everything but the texts of pages.
    var common: ContentHash?
    /// The files of the output by path.
    var outputs: [String: Output] = [:]
    /// Nil where the last build found errors, so that its outputs are of an earlier one.
    var last: LastBuild?
}
