/// What search needs to know of a language.
struct SearchLanguage: Sendable {
    /// The language as it was given, such as `en-GB`.
    let tag: String
    /// The primary subtag in lower case, such as `en`.
    let code: String

    init(_ tag: String) {
        self.tag = tag
        code = String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
    }

    /// The name of the language's folder in the index: the tag, without what no tag has.
    var folder: String {
        let folder = tag.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return folder.isEmpty ? "und" : folder
    }

    /// Whether an apostrophe parts words: after an elided article (`l'eau`), before a contraction (`i'r`).
    var splitsAtApostrophes: Bool { ["br", "ca", "cy", "fr", "ga", "gd", "it"].contains(code) }

    /// Words that say little, folded, with spaces between; dropped from a question that has others.
    var stopWords: String {
        switch code {
        case "en": Self.english
        case "cy": Self.welsh
        default: ""
        }
    }

    private static let english = """
        a about above after again against all also am an and any are as at be because been before being below \
        between both but by can cannot could did do does doing done down during each either etc for from further \
        had has have having he her here hers herself him himself his how however i if in into is it its itself \
        just let like many may me might more most much must my myself neither no nor not now of off on once one \
        only onto or other others our ours ourselves out over own per rather s same shall she should since so some \
        such t than that the their theirs them themselves then there therefore these they this those though through \
        thus to too toward towards under until up upon us used using very via was we were what whatever when where \
        whether which while who whom whose why will with within without would yet you your yours yourself yourselves \
        dont doesnt didnt isnt arent wasnt werent cant couldnt shouldnt wouldnt im ive id ill youre youve were hes \
        shes thats theres whats lets
        """

    private static let welsh = """
        a ac ag ai am amdan ar arall at beth bod byd bydd byddai byddwn bu cael chi chwi cyn dan dod dros dw dy dyma \
        dyna ddim e ei ein eich eraill eto eu fe fel fi fod fy fyddai gall gan gen ger gwneud gyda gydag hefyd hi \
        hon honno hwn hwnnw hyd hyn hynny i ie iawn in is lle llawer ll m mae maen mai mawr me mewn mi mo mor mwy n \
        na nac nad naill neu nhw ni nid nhw o oed oedd oes ond os pa pam pan pob po pwy r roedd rhag rhai rhwng rhy s \
        sef sut sy sydd ta tan th ti tra trwy tua un unrhyw w wedi wedyn wrth wyf y yma ymhlith yn yna yng yno ym \
        yr yw ydy ydyn ydynt u ch
        """
}
