extension Unicode.Scalar {
    /// Whether it may go to a terminal as it is: control characters could move the cursor or worse.
    var isPrintable: Bool {
        if self == "\t" { return true }
        return switch properties.generalCategory {
        case .control, .surrogate, .lineSeparator, .paragraphSeparator, .format: false
        default: true
        }
    }
}

extension String {
    /// The text on one line, with U+FFFD for whatever could harm a terminal: a message quotes what authors wrote.
    package var printable: String {
        guard !unicodeScalars.allSatisfy(\.isPrintable) else { return self }
        var text = ""
        text.unicodeScalars.append(contentsOf: unicodeScalars.map { $0.isPrintable ? $0 : "\u{FFFD}" })
        return text
    }
}
