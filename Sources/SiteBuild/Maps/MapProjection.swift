internal import Glibc

/// A place on the earth, in degrees.
struct GeographicPoint: Sendable, Hashable {
    let latitude: Double
    let longitude: Double
}

/// A place on a drawing, in its units, from its top left corner.
struct DrawingPoint: Sendable, Hashable {
    var x: Double
    var y: Double
}

/// Draws places on a plane: the equirectangular projection, with the middle latitude true to scale.
///
/// Within a district, and even within a country as small as England, it is as good as any.
struct MapProjection: Sendable {
    /// The width of every drawing.
    static let width = 400.0
    /// How high a drawing may be.
    static let heights = 200.0...300.0
    /// The room that is left round the places, for their names.
    static let margin = 44.0
    /// Kilometres in a degree of latitude, on a sphere of 6,371 km.
    static let kilometresInDegree = 111.195
    /// The least that a drawing shows, in degrees, so that two neighbours do not stand a world apart.
    static let leastSpan = 0.02

    let height: Double
    private let middle: GeographicPoint
    /// Units of the drawing in a degree of latitude.
    private let scale: Double
    private let squeeze: Double

    /// Makes a drawing that holds all of `points`; nil where there is none.
    init?(fitting points: [GeographicPoint]) {
        guard let north = points.map(\.latitude).max(), let south = points.map(\.latitude).min(),
            let east = points.map(\.longitude).max(), let west = points.map(\.longitude).min()
        else { return nil }
        middle = GeographicPoint(latitude: (north + south) / 2, longitude: (east + west) / 2)
        squeeze = max(0.01, cos(middle.latitude * .pi / 180))
        let wide = max((east - west) * squeeze, Self.leastSpan)
        let high = max(north - south, Self.leastSpan)
        let room = Self.width - 2 * Self.margin
        scale = min(room / wide, (Self.heights.upperBound - 2 * Self.margin) / high)
        height = max(Self.heights.lowerBound, (high * scale + 2 * Self.margin).rounded())
    }

    /// Where a place is drawn.
    func point(_ place: GeographicPoint) -> DrawingPoint {
        DrawingPoint(
            x: Self.width / 2 + (place.longitude - middle.longitude) * squeeze * scale,
            y: height / 2 - (place.latitude - middle.latitude) * scale)
    }

    /// A round distance that is easy to see on the drawing, in kilometres, and how long it is there.
    var scaleBar: (kilometres: Int, length: Double) {
        let unitsInKilometre = scale / Self.kilometresInDegree
        let choices = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
        let fitting = choices.last { Double($0) * unitsInKilometre <= Self.width / 4 } ?? choices[0]
        return (fitting, Double(fitting) * unitsInKilometre)
    }
}
