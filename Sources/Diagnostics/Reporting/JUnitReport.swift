/// Diagnostics as JUnit's XML, which nearly every continuous integration shows.
///
/// A file is a test suite and each of its mistakes a test case. An error is a failure. A warning passes, with its
/// message as the case's output, since the form knows no warnings and the command ends well with them. A run that
/// finds nothing is one case that passed, so that it shows.
public enum JUnitReport {
    /// The report of `diagnostics`, in UTF-8.
    public static func bytes(of diagnostics: [Diagnostic]) -> [UInt8] {
        var xml = XMLText()
        xml.element("testsuites", attributes(name: "waymark", of: diagnostics)) { xml in
            guard !diagnostics.isEmpty else { return addPassed(to: &xml) }
            let files = Dictionary(grouping: diagnostics, by: \.path).sorted { $0.key < $1.key }
            for (path, diagnostics) in files {
                xml.element("testsuite", attributes(name: path, of: diagnostics)) { xml in
                    for diagnostic in diagnostics { add(diagnostic, to: &xml) }
                }
            }
        }
        return xml.bytes
    }

    private static func attributes(name: String, of diagnostics: [Diagnostic]) -> XMLText.Attributes {
        [
            "name": name, "tests": String(max(1, diagnostics.count)),
            "failures": String(DiagnosticCounts(diagnostics).errors), "errors": "0",
        ]
    }

    private static func addPassed(to xml: inout XMLText) {
        xml.element("testsuite", attributes(name: "waymark", of: [])) { xml in
            xml.element("testcase", ["classname": "waymark", "name": "Nothing is wrong."])
        }
    }

    /// The message is part of a case's name because some readers leave out cases of one name.
    private static func add(_ diagnostic: Diagnostic, to xml: inout XMLText) {
        let place = diagnostic.position.map { "\($0.line):\($0.column): " } ?? ""
        let name = "\(place)\(diagnostic.rule): \(diagnostic.message)"
        let text = TextReport.line(for: diagnostic)
        xml.element("testcase", ["classname": diagnostic.path, "name": name]) { xml in
            if diagnostic.severity == .error {
                xml.element("failure", ["type": diagnostic.rule, "message": diagnostic.message], text: text)
            } else {
                xml.element("system-out", text)
            }
        }
    }
}
