import Diagnostics

/// Fields that say where something is.
extension FieldReading {
    private static let placeFields = [
        FieldSchema(name: "name", type: .text),
        FieldSchema(name: "latitude", type: .number),
        FieldSchema(name: "longitude", type: .number),
    ]

    /// A place, by its name alone or with its latitude and longitude.
    mutating func place(_ value: YAMLValue, of field: FieldName) -> Place? {
        guard case .mapping(let entries) = value.content else {
            return word(of: value, as: .text, field: field).map {
                Place(name: $0, latitude: nil, longitude: nil)
            }
        }
        let parts = fields(entries, schema: Self.placeFields, holder: .group(field.name))
        guard parts.count == entries.count(where: { !$0.value.isEmpty }) else { return nil }
        guard !parts.isEmpty else {
            let mistake = FieldMistake.missingField("name", of: .group(field.name), isThere: !entries.isEmpty)
            report(mistake, at: value.position)
            return nil
        }
        let names = parts.compactMap { if case .text(let name) = $0.value.content { name } else { nil } }
        let latitude = degrees("latitude", upTo: 90, among: parts)
        let longitude = degrees("longitude", upTo: 180, among: parts)
        guard (latitude == nil) == (longitude == nil) else {
            let missing = latitude == nil ? "latitude" : "longitude"
            if !parts.contains(where: { $0.name == missing }) {
                report(FieldMistake.halfAPosition(missing: missing), at: value.position)
            }
            return nil
        }
        return Place(name: names.first, latitude: latitude, longitude: longitude)
    }

    /// The degrees under a name; nil where there are none, or, reported, more than there are on the globe.
    private mutating func degrees(_ name: String, upTo limit: Int, among parts: [TypedField]) -> Double? {
        guard let part = parts.first(where: { $0.name == name }),
            case .number(let number) = part.value.content
        else { return nil }
        guard abs(number.value) <= Double(limit) else {
            report(FieldMistake.degreesOutOfRange(name, number.text, limit: limit), at: part.value.position)
            return nil
        }
        return number.value
    }
}
