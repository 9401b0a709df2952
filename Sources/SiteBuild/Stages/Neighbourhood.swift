internal import FrontMatter
internal import Glibc
internal import SiteModel

/// How far parishes are from one another.
struct Neighbourhood: Sendable {
    /// How many parishes count as the nearest.
    static let mostParishes = 8
    /// How many of their examples a parish's page lists.
    static let mostExamples = 5

    private struct Point {
        let page: Int
        let latitude: Double
        let longitude: Double
    }

    private let points: [Point]

    /// Takes every published page that others belong to and whose place is given, in the order of the site.
    init(_ site: Site) {
        points = site.pages.indices.compactMap { index in
            let page = site.pages[index]
            guard page.kind.gathers != nil, page.isPublished, !page.parsed.isSection,
                let place = page.parsed.coordinates,
                page.parsed.language == site.configuration.language
            else { return nil }
            return Point(page: index, latitude: place.latitude, longitude: place.longitude)
        }
    }

    /// The nearest other parishes, nearest first, with their distance.
    func nearest(to page: Int) -> [(page: Int, kilometres: Double)] {
        guard let here = points.first(where: { $0.page == page }) else { return [] }
        let others = points.filter { $0.page != page }.map {
            (page: $0.page, kilometres: Self.distance(here, $0))
        }
        return Array(
            others.sorted { ($0.kilometres, $0.page) < ($1.kilometres, $1.page) }.prefix(Self.mostParishes))
    }

    /// The great-circle distance by the haversine formula (Sinnott 1984), on a sphere of 6,371 km.
    private static func distance(_ one: Point, _ other: Point) -> Double {
        let degree = Double.pi / 180
        let north = sin((other.latitude - one.latitude) * degree / 2)
        let east = sin((other.longitude - one.longitude) * degree / 2)
        let chord = north * north + cos(one.latitude * degree) * cos(other.latitude * degree) * east * east
        return 2 * 6371 * asin(min(1, chord.squareRoot()))
    }
}
