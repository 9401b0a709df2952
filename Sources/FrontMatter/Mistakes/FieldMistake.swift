import Diagnostics

/// What can be wrong with a field, without the words for it.
enum FieldMistake: Mistake {
    // Names
    /// `meant` is the nearest of the names that are `known`, where one is near.
    case unknownField(String, of: FieldHolder, meant: String?, known: [String])
    case missingField(String, of: FieldHolder, isThere: Bool)

    // Words that mean something
    case notANumber(String, String)
    case notMoney(String, String)
    case notAPeriod(String, String)
    case neitherYesNorNo(String, String)
    case notAChoice(String, String, [String])
    case date(String, String, DateMistake)
    case address(String, String, AddressMistake)

    // Places
    case degreesOutOfRange(String, String, limit: Int)
    case halfAPosition(missing: String)

    /// The rule that is broken.
    var rule: FrontMatterRule {
        switch self {
        case .unknownField: .unknownKey
        case .missingField: .missingField
        case .notAChoice, .neitherYesNorNo: .unknownChoice
        case .date(_, _, .noSuchDay), .date(_, _, .noSuchMonth), .date(_, _, .otherWeekday): .impossibleDate
        case .date: .notADate
        case .notANumber: .notANumber
        case .notMoney: .notMoney
        case .notAPeriod: .notADuration
        case .address: .invalidAddress
        case .degreesOutOfRange, .halfAPosition: .invalidPlace
        }
    }
}
