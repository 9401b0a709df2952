internal import SiteModel
internal import Synchronization

/// The site as the data of one job is made from it: the site itself, but that the pages looked at are noted.
///
/// What is made of a page's text must be made anew when that changes, and nothing else need be. So whoever makes data for
/// templates takes pages from here, and never their texts from anywhere else. All other things that a site has are
/// the same for every job, and make every file anew when they change.
struct SiteView: Sendable {
    /// The site with nothing noted: for everything but the texts of pages.
    let whole: Site
    /// The pages, each noted as it is taken.
    let pages: Pages

    init(_ site: Site, noting notes: PageNotes = PageNotes()) {
        whole = site
        pages = Pages(pages: site.pages, notes: notes)
    }

    /// What `waymark.yaml` says.
    var configuration: SiteConfiguration { whole.configuration }
    /// The files beside the pages.
    var files: [ContentFile] { whole.files }
    /// The generated lists.
    var kindLists: [KindList] { whole.kindLists }

    /// Pages by their numbers.
    struct Pages: Sendable {
        fileprivate let pages: [Page]
        fileprivate let notes: PageNotes

        subscript(index: Int) -> Page {
            notes.note(index)
            // Texts that a translation takes from its original are that one's.
            if let original = pages[index].original { notes.note(original) }
            return pages[index]
        }
    }
}

/// The numbers of the pages that one job has looked at.
final class PageNotes: Sendable {
    private let noted = Mutex<[Int]>([])

    func note(_ page: Int) {
        noted.withLock { if $0.last != page { $0.append(page) } }
    }

    /// Each number once, in ascending order.
    var pages: [Int] {
        var pages = noted.withLock { $0 }
        pages.sort()
        var last = -1
        pages.removeAll { page in
            defer { last = page }
            return page == last
        }
        return pages
    }
}
