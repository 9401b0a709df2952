public import Diagnostics

/// Finds what looks like a private person's details. What it finds may be meant to be public: these are warnings.
public enum PersonalDetails {
    enum Kind {
        case mobileNumber, emailAddress, nationalInsuranceNumber

        /// What is said of it, and what can be done.
        var message: String {
            let what =
                switch self {
                case .mobileNumber: "a mobile number"
                case .emailAddress: "a personal e-mail address"
                case .nationalInsuranceNumber: "a National Insurance number"
                }
            return
                "This looks like \(what). Take it out, or say why it may be published in a line that begins with "
                + "personal-details: in the front matter."
        }
    }

    /// Whether `text` holds a likely personal detail.
    public static func areFound(in text: String) -> Bool { !findings(in: text).isEmpty }

    /// A warning for each likely personal detail in `text`, the value of a field, at its own place in the file:
    /// `positions` leads there from a line and column of the value.
    public static func diagnostics(in text: String, path: String, positions: PositionMap) -> [Diagnostic] {
        findings(in: text).map { finding in
            let before = text.utf8.prefix(finding.range.lowerBound)
            let lineStart = before.lastIndex(of: 0x0A).map { before.index(after: $0) } ?? before.startIndex
            let place = SourcePosition(
                line: before.count { $0 == 0x0A } + 1,
                column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
            )
            return Diagnostic(
                MarkdownRule.personalDetail,
                path: path,
                position: positions.file(place),
                message: finding.kind.message
            )
        }
    }

    private static func findings(in text: String) -> [Finding] {
        findings(in: Array(text.utf8).span, [.mobile, .capitalsBeforeDigit])
    }

    /// A detail and where it stands.
    struct Finding {
        let kind: Kind
        let range: Range<Int>
    }

    /// All that is found in `text`, in order, by offsets in it; `features` are those of the page.
    static func findings(in text: Span<UInt8>, _ features: SourceFeatures) -> [Finding] {
        guard
            !features.isDisjoint(with: [.mobile, .capitalsBeforeDigit])
                || text.firstIndex(of: 0x40, from: 0) != nil
        else { return [] }
        var findings: [Finding] = []
        var end = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            guard isDigit(byte) || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+") else {
                index += 1
                continue
            }
            guard let finding = finding(in: text, at: index, after: end) else {
                index += 1
                continue
            }
            findings.append(finding)
            end = finding.range.upperBound
            index = end
        }
        return findings
    }

    /// Every detail has a digit or an `@`: where one is found, the detail may begin before it.
    private static func finding(in text: Span<UInt8>, at index: Int, after end: Int) -> Finding? {
        switch text[index] {
        case UInt8(ascii: "@"):
            return personalAddress(text, index).map { Finding(kind: .emailAddress, range: $0) }
        case UInt8(ascii: "+"), 0x30...0x39:
            if let end = mobileEnd(text, index) { return Finding(kind: .mobileNumber, range: index..<end) }
            guard let start = nationalInsuranceStart(text, index), start >= end else { return nil }
            return nationalInsuranceEnd(text, start).map {
                Finding(kind: .nationalInsuranceNumber, range: start..<$0)
            }
        default: return nil
        }
    }

    // MARK: Mobile numbers

    /// A British mobile number: 07 and nine digits, or the same after +44, 0044 or +44 (0). The groups may be apart.
    private static func mobileEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
        guard text[start] == UInt8(ascii: "0") || text[start] == UInt8(ascii: "+"),
            start == 0 || !isASCIILetterOrDigit(text[start - 1])
        else { return nil }
        var digits: [UInt8] = []
        var gap = 0
        var index = text[start] == UInt8(ascii: "+") ? start + 1 : start
        while index < text.count, gap < 3, digits.count < 14 {
            if isDigit(text[index]) {
                digits.append(text[index] - 0x30)
                gap = 0
                if let length = mobileLength(digits), digits.count == length {
                    let end = index + 1
                    return end < text.count && isDigit(text[end]) ? nil : end
                }
                index += 1
            } else if let length = separatorLength(text, index) {
                gap += 1
                index += length
            } else {
                return nil
            }
        }
        return nil
    }

    /// The length of a character that may stand between groups of digits: also a space that does not break, and the
    /// dashes from U+2010 to U+2014 that word processors and smart punctuation put in.
    private static func separatorLength(_ text: Span<UInt8>, _ index: Int) -> Int? {
        if " -.()".utf8.contains(text[index]) { return 1 }
        if text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 { return 2 }
        guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
        return (0x90...0x94).contains(text[index + 2]) || text[index + 2] == 0xAF ? 3 : nil
    }

    /// How many digits a number that begins so must have.
    private static func mobileLength(_ digits: [UInt8]) -> Int? {
        for prefix: [UInt8] in [[0, 7], [4, 4, 7], [4, 4, 0, 7], [0, 0, 4, 4, 7], [0, 0, 4, 4, 0, 7]]
        where digits.starts(with: prefix) {
            return prefix.count + 9
        }
        return nil
    }

    // MARK: National Insurance numbers

    /// Where the two letters begin that stand before the first digit of a number.
    private static func nationalInsuranceStart(_ text: Span<UInt8>, _ digit: Int) -> Int? {
        var end = digit
        for length in 1...3 where digit >= length && spaceLength(text, digit - length) == length {
            end = digit - length
        }
        return end - 2 >= 0 && isCapital(text[end - 1]) && isCapital(text[end - 2]) ? end - 2 : nil
    }

    /// Two letters, six digits and a letter from A to D, in groups or not (HMRC's National Insurance Manual, NIM39110).
    private static func nationalInsuranceEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
        guard start == 0 || !isASCIILetterOrDigit(text[start - 1]), start + 8 < text.count,
            isCapital(text[start + 1]), !isNeverFirst(text[start]), !isNeverSecond(text[start + 1])
        else { return nil }
        var index = start + 2
        for position in 0..<7 {
            index += spaceLength(text, index)
            guard index < text.count else { return nil }
            let fits = position < 6 ? isDigit(text[index]) : (0x41...0x44).contains(text[index])
            guard fits else { return nil }
            index += 1
        }
        return index < text.count && isASCIILetterOrDigit(text[index]) ? nil : index
    }

    /// The length of the space at `index`, also one that does not break (U+00A0, U+202F); 0 where there is none. Dashes and
    /// stops do not count, as dates have them.
    private static func spaceLength(_ text: Span<UInt8>, _ index: Int) -> Int {
        guard index < text.count else { return 0 }
        if text[index] == 0x20 { return 1 }
        if text[index] == 0xC2 { return separatorLength(text, index) ?? 0 }
        let isNarrow = text[index] == 0xE2 && index + 2 < text.count && text[index + 2] == 0xAF
        return isNarrow ? separatorLength(text, index) ?? 0 : 0
    }

    /// The letters that never come first. Q does not either, but QQ is what forms show as an example.
    private static func isNeverFirst(_ letter: UInt8) -> Bool { "DFIUV".utf8.contains(letter) }
    private static func isNeverSecond(_ letter: UInt8) -> Bool { "DFIOUV".utf8.contains(letter) }

    // MARK: E-mail addresses

    /// An address at a provider that people, not councils, have their mail with.
    private static func personalAddress(_ text: Span<UInt8>, _ index: Int) -> Range<Int>? {
        var start = index
        while start > 0,
            isASCIILetterOrDigit(text[start - 1]) || "._%+-".utf8.contains(text[start - 1])
        {
            start -= 1
        }
        var end = index + 1
        while end < text.count, isASCIILetterOrDigit(text[end]) || ".-".utf8.contains(text[end]) {
            end += 1
        }
        while end > index + 1, !isASCIILetterOrDigit(text[end - 1]) { end -= 1 }
        let domain = text.string(index + 1..<end).lowercased()
        return start < index && providers.contains(domain) ? start..<end : nil
    }

    private static let providers: Set<String> = [
        "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "outlook.co.uk",
        "live.com",
        "live.co.uk", "msn.com", "yahoo.com", "yahoo.co.uk", "ymail.com", "icloud.com", "me.com", "mac.com",
        "aol.com",
        "btinternet.com", "btopenworld.com", "talktalk.net", "tiscali.co.uk", "sky.com", "virginmedia.com",
        "ntlworld.com", "blueyonder.co.uk", "plus.com", "plusnet.com", "protonmail.com", "proton.me",
        "gmx.com",
        "gmx.co.uk", "mail.com", "fastmail.com", "zoho.com",
    ]
}

extension Span<UInt8> {
    /// The UTF-8 text in a range.
    func string(_ range: Range<Int>) -> String {
        unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
