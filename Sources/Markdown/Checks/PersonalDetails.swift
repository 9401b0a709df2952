/// Finds what looks like a private person's details. What it finds may be meant to be public: these are warnings.
enum PersonalDetails {
    enum Kind {
        case mobileNumber, emailAddress, nationalInsuranceNumber
    }

    /// A detail and where it stands.
    struct Finding {
        let kind: Kind
        let range: Range<Int>
    }

    /// All that is found in `text`, in order.
    static func findings(in text: ArraySlice<UInt8>) -> [Finding] {
        var findings: [Finding] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard let finding = finding(in: text, at: index) else {
                index += 1
                continue
            }
            findings.append(finding)
            index = finding.range.upperBound
        }
        return findings
    }

    private static func finding(in text: ArraySlice<UInt8>, at index: Int) -> Finding? {
        switch text[index] {
        case UInt8(ascii: "0"), UInt8(ascii: "+"):
            mobileEnd(text, index).map { Finding(kind: .mobileNumber, range: index..<$0) }
        case UInt8(ascii: "@"): personalAddress(text, index).map { Finding(kind: .emailAddress, range: $0) }
        case 0x41...0x5A:
            nationalInsuranceEnd(text, index).map {
                Finding(kind: .nationalInsuranceNumber, range: index..<$0)
            }
        default: nil
        }
    }

    // MARK: Mobile numbers

    /// A British mobile number: 07 and nine digits, or the same after +44, 0044 or +44 (0). The groups may be apart.
    private static func mobileEnd(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
        guard start == text.startIndex || !isASCIILetterOrDigit(text[start - 1]) else { return nil }
        var digits: [UInt8] = []
        var gap = 0
        var index = text[start] == UInt8(ascii: "+") ? start + 1 : start
        while index < text.endIndex, gap < 3, digits.count < 14 {
            if isDigit(text[index]) {
                digits.append(text[index] - 0x30)
                gap = 0
                if let length = mobileLength(digits), digits.count == length {
                    let end = index + 1
                    return end < text.endIndex && isDigit(text[end]) ? nil : end
                }
            } else if " -.()".utf8.contains(text[index]) {
                gap += 1
            } else {
                return nil
            }
            index += 1
        }
        return nil
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

    /// Two letters, six digits and a letter from A to D, in groups or not (HMRC's National Insurance Manual, NIM39110).
    private static func nationalInsuranceEnd(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
        guard start == text.startIndex || !isASCIILetterOrDigit(text[start - 1]), start + 8 < text.endIndex,
            isCapital(text[start + 1]), !isNeverFirst(text[start]), !isNeverSecond(text[start + 1])
        else { return nil }
        var index = start + 2
        for position in 0..<7 {
            if index < text.endIndex, text[index] == 0x20 { index += 1 }
            guard index < text.endIndex else { return nil }
            let fits = position < 6 ? isDigit(text[index]) : (0x41...0x44).contains(text[index])
            guard fits else { return nil }
            index += 1
        }
        return index < text.endIndex && isASCIILetterOrDigit(text[index]) ? nil : index
    }

    /// The letters that never come first. Q does not either, but QQ is what forms show as an example.
    private static func isNeverFirst(_ letter: UInt8) -> Bool { "DFIUV".utf8.contains(letter) }
    private static func isNeverSecond(_ letter: UInt8) -> Bool { "DFIOUV".utf8.contains(letter) }

    // MARK: E-mail addresses

    /// An address at a provider that people, not councils, have their mail with.
    private static func personalAddress(_ text: ArraySlice<UInt8>, _ index: Int) -> Range<Int>? {
        var start = index
        while start > text.startIndex,
            isASCIILetterOrDigit(text[start - 1]) || "._%+-".utf8.contains(text[start - 1])
        {
            start -= 1
        }
        var end = index + 1
        while end < text.endIndex, isASCIILetterOrDigit(text[end]) || ".-".utf8.contains(text[end]) {
            end += 1
        }
        while end > index + 1, !isASCIILetterOrDigit(text[end - 1]) { end -= 1 }
        let domain = String(decoding: text[(index + 1)..<end], as: UTF8.self).lowercased()
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

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
