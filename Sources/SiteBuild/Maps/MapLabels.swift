/// Finds room for the names of places on a map, so that none covers another or a pin.
struct MapLabels {
    /// Where a name begins, ends or has its middle.
    enum Anchor: String, Sendable {
        case start
        case end
        case middle
    }

    /// A name with its place: the point that the anchor stands for, on the baseline.
    struct Label: Sendable, Hashable {
        let point: DrawingPoint
        let anchor: Anchor
    }

    /// Half the width of a pin.
    static let pinRadius = 8.0
    /// The size of the letters: the largest that any screen shows, which is a narrow one's.
    static let letterSize = 16.0
    /// How wide a letter is on average, as a part of its size; a little more than the fonts that are used need.
    private static let letterWidth = 0.58

    private struct Box {
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    private let height: Double
    private let pins: [Box]
    private var taken: [Box] = []

    /// Begins with a drawing so high, with pins at `points`.
    private init(height: Double, points: [DrawingPoint]) {
        self.height = height
        pins = points.map { point in
            Box(
                left: point.x - Self.pinRadius, right: point.x + Self.pinRadius,
                top: point.y - Self.pinRadius, bottom: point.y + Self.pinRadius)
        }
    }

    /// A label for each of `names`, which belong to `points`; nil where there is no room for one.
    static func place(_ names: [String], at points: [DrawingPoint], height: Double) -> [Label?] {
        var labels = MapLabels(height: height, points: points)
        return names.indices.map { labels.label(names[$0], at: points[$0]) }
    }

    /// How near two pins may be before one hides the other.
    private static let leastDistance = 4.0

    /// Moves pins that stand on one spot side by side; the others stay where they belong.
    static func spread(_ points: [DrawingPoint]) -> [DrawingPoint] {
        var placed: [DrawingPoint] = []
        for point in points {
            var free = point
            while placed.contains(where: { covers($0, free) }) { free.x += 2 * pinRadius }
            placed.append(free.x <= point.x + 6 * pinRadius ? free : point)
        }
        return placed
    }

    private static func covers(_ one: DrawingPoint, _ other: DrawingPoint) -> Bool {
        abs(one.x - other.x) < leastDistance && abs(one.y - other.y) < leastDistance
    }

    private mutating func label(_ name: String, at point: DrawingPoint) -> Label? {
        let width = Double(name.count) * Self.letterSize * Self.letterWidth
        let gap = Self.pinRadius + 4
        let candidates: [(Anchor, Double, Double)] = [
            (.start, gap, Self.letterSize * 0.35), (.end, -gap, Self.letterSize * 0.35),
            (.middle, 0, -gap), (.middle, 0, gap + Self.letterSize * 0.8),
        ]
        for (anchor, right, down) in candidates {
            let start = DrawingPoint(x: point.x + right, y: point.y + down)
            let box = Self.box(of: width, from: start, anchor)
            let isInside =
                box.left >= 2 && box.right <= MapProjection.width - 2 && box.top >= 2
                && box.bottom <= height - 2
            guard isInside, !(pins + taken).contains(where: box.overlaps) else { continue }
            taken.append(box)
            return Label(point: start, anchor: anchor)
        }
        return nil
    }

    private static func box(of width: Double, from start: DrawingPoint, _ anchor: Anchor) -> Box {
        let left =
            switch anchor {
            case .start: start.x
            case .end: start.x - width
            case .middle: start.x - width / 2
            }
        return Box(
            left: left, right: left + width, top: start.y - letterSize * 0.9,
            bottom: start.y + letterSize * 0.3)
    }
}
