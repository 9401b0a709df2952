import Testing

@testable import SiteBuild

struct MapProjectionTests {
    private static let kent = [
        GeographicPoint(latitude: 51.25, longitude: 0.1), GeographicPoint(latitude: 51.18, longitude: 0.2),
        GeographicPoint(latitude: 51.42, longitude: 0.32),
    ]

    @Test func `north is up, east is right, and every place is inside`() throws {
        let projection = try #require(MapProjection(fitting: Self.kent))
        let points = Self.kent.map(projection.point)
        #expect(points[2].y < points[0].y && points[0].y < points[1].y)
        #expect(points[0].x < points[1].x && points[1].x < points[2].x)
        for point in points {
            #expect((0...MapProjection.width).contains(point.x) && (0...projection.height).contains(point.y))
        }
    }

    /// At 51° north a degree of longitude is 0.63 of a degree of latitude.
    @Test func `distances east and north are to one scale`() throws {
        let places = [
            GeographicPoint(latitude: 51, longitude: 0), GeographicPoint(latitude: 51.1, longitude: 0),
            GeographicPoint(latitude: 51, longitude: 0.1),
        ]
        let projection = try #require(MapProjection(fitting: places))
        let points = places.map(projection.point)
        let (north, east) = (points[0].y - points[1].y, points[2].x - points[0].x)
        #expect(abs(east / north - 0.629) < 0.002)
    }

    @Test func `places at one point are drawn in the middle`() throws {
        let place = GeographicPoint(latitude: 51, longitude: 0)
        let projection = try #require(MapProjection(fitting: [place, place]))
        #expect(projection.point(place) == DrawingPoint(x: 200, y: projection.height / 2))
        #expect(MapProjection(fitting: []) == nil)
    }

    @Test func `the scale bar is a round distance, and fits`() throws {
        let bar = try #require(MapProjection(fitting: Self.kent)).scaleBar
        #expect(bar.kilometres == 10)
        #expect(bar.length > 40 && bar.length <= 100)
    }
}

struct MapLabelTests {
    @Test func `a name stands right of its pin, or left where there is no room`() {
        let labels = MapLabels.place(
            ["Ash", "Beck"], at: [DrawingPoint(x: 50, y: 60), DrawingPoint(x: 380, y: 120)], height: 200)
        #expect(labels.map { $0?.anchor } == [.start, .end])
    }

    @Test func `names that would cover one another stand elsewhere, or nowhere`() {
        let crowd = (0..<40).map { DrawingPoint(x: 150 + Double($0 % 8) * 16, y: 60 + Double($0 / 8) * 16) }
        let labels = MapLabels.place(crowd.map { _ in "Long Bennington" }, at: crowd, height: 200)
        let shown = labels.compactMap { $0 }
        #expect(!shown.isEmpty && shown.count < crowd.count)
        #expect(Set(shown).count == shown.count)
    }

    @Test func `pins at one place stand side by side`() {
        let point = DrawingPoint(x: 100, y: 100)
        #expect(MapLabels.spread([point, point, point]).map(\.x) == [100, 116, 132])
    }

    @Test func `a pin with neighbours stays where it belongs`() {
        let crowd = (0..<50).map { DrawingPoint(x: 100 + Double($0 % 10) * 5, y: 100 + Double($0 / 10) * 5) }
        #expect(MapLabels.spread(crowd) == crowd)
    }
}
