internal import FrontMatter
internal import SiteModel

extension Composer {
    /// A map of those of `pages` whose place is given; nil where fewer than two are.
    func map(of pages: [Int]) -> MapData? {
        let places = pages.compactMap { index in
            site.pages[index].parsed.coordinates.map { (page: index, place: $0) }
        }
        guard places.count > 1, let projection = MapProjection(fitting: places.map(\.place)) else {
            return nil
        }
        let drawn = places.map { (page: $0.page, point: projection.point($0.place)) }
            .sorted { ($0.point.y, $0.point.x, $0.page) < ($1.point.y, $1.point.x, $1.page) }
        let points = MapLabels.spread(drawn.map(\.point))
        let names = drawn.map { site.pages[$0.page].title }
        let labels = MapLabels.place(names, at: points, height: projection.height)
        let pins = drawn.indices.map { number in
            MapData.Pin(
                title: names[number], url: link(site.pages[drawn[number].page].address),
                point: points[number], label: labels[number])
        }
        return MapData(height: projection.height, pins: pins, scaleBar: projection.scaleBar)
    }
}

extension ParsedPage {
    /// Where the page's own place field puts it on the map.
    var coordinates: GeographicPoint? {
        for field in fields {
            if case .place(let place) = field.value.content, let latitude = place.latitude,
                let longitude = place.longitude
            {
                return GeographicPoint(latitude: latitude, longitude: longitude)
            }
        }
        return nil
    }
}
