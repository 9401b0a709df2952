internal import Theme

/// A drawing of where pages are.
struct MapData: TemplateObject {
    /// One page on the map.
    struct Pin: TemplateObject {
        let title: String
        let url: String
        let point: DrawingPoint
        let label: MapLabels.Label?

        static let keys = TemplateKeys<Pin>([
            .text("title", "The page's title") { $0.title },
            .text("url", "The page") { $0.url },
            .text("x", "How far from the left it stands") { tenths($0.point.x) },
            .text("y", "How far from the top it stands") { tenths($0.point.y) },
            .flag("hasLabel", "Whether there is room for its name") { $0.label != nil },
            .text("labelX", "How far from the left its name is anchored") {
                $0.label.map { tenths($0.point.x) }
            },
            .text("labelY", "How far from the top its name's baseline is") {
                $0.label.map { tenths($0.point.y) }
            },
            .text("anchor", "What of its name is anchored there: start, middle or end") {
                $0.label?.anchor.rawValue
            },
        ])
    }

    let height: Double
    let pins: [Pin]
    let scaleBar: (kilometres: Int, length: Double)

    static let keys = TemplateKeys<MapData>([
        .text("width", "How wide the drawing is, in its own units") { _ in tenths(MapProjection.width) },
        .text("height", "How high it is") { tenths($0.height) },
        .list("pins", "The pages, from north to south") { $0.pins },
        .flag("isCrowded", "Whether there are so many that they should be small") { $0.pins.count > 30 },
        .number("scaleKilometres", "How many kilometres the scale bar stands for") {
            $0.scaleBar.kilometres
        },
        .text("scaleLength", "How long the scale bar is") { tenths($0.scaleBar.length) },
        .text("scaleX", "How far from the left it begins") { _ in "16" },
        .text("scaleY", "How far from the top it stands") { tenths($0.height - 16) },
        .text("scaleTextY", "How far from the top its words stand") { tenths($0.height - 24) },
    ])
}

/// A number with one decimal place where it needs it.
private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let digits = tenths.magnitude
    return digits.isMultiple(of: 10) ? "\(sign)\(digits / 10)" : "\(sign)\(digits / 10).\(digits % 10)"
}
