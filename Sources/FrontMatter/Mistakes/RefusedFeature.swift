/// A feature of YAML that Waymark does not take.
enum RefusedFeature: Mistake, Hashable {
    case anchor(String)
    case alias(String)
    case tag(String)
    case mergeKey
    case keyThatIsNoWord
    case depth

    var rule: FrontMatterRule {
        self == .depth ? .nestedTooDeeply : .refusedYAML
    }

    var message: String {
        switch self {
        case .anchor(let name):
            "A value cannot be named with &\(name) to be used again. Write the value wherever it is needed,"
                + " or put words that begin with & in quotation marks."
        case .alias(let name):
            "A value cannot be taken from elsewhere with *\(name). Write it out,"
                + " or put words that begin with * in quotation marks."
        case .tag(let name):
            "Types such as \(name) cannot be given here, because each field knows its own. Remove it,"
                + " or put words that begin with ! in quotation marks."
        case .mergeKey:
            "Fields cannot be taken from elsewhere with <<. Write them out."
        case .keyThatIsNoWord:
            "A name cannot be made of brackets. If these are words, put all of them in quotation marks."
        case .depth:
            "This holds more than \(NodeReading.maximumDepth) lists or groups inside each other. Write it more simply."
        }
    }
}
