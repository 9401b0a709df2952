import SiteModel
import Testing

struct PortableNameTests {
    @Test(arguments: [
        "plan.pdf", "console.txt", "nullable", "a b.docx", "café.jpg", "com10.txt", ".htaccess",
    ])
    func `ordinary names are fit for every system`(name: String) {
        #expect(PortableName.isPortable(name))
    }

    @Test(arguments: [
        "con", "NUL.pdf", "com1.txt", "lpt9", "plan.", "plan ", "a:b.pdf", "what?.pdf", "a\"b", "a\\b", "a|b",
        "",
    ])
    func `names that Windows cannot have are found`(name: String) {
        #expect(!PortableName.isPortable(name))
    }
}
