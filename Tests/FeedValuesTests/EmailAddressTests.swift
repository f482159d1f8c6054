import FeedValues
import Testing

@Suite("E-mail addresses")
struct EmailAddressTests {
    @Test(arguments: ["jo@e.com", "jo.roe+pod@mail.e-x.co.uk", "o'neil@e.com", "J_1@xn--msli-0ra.de", "a@b.c1d"])
    func `are taken`(text: String) {
        #expect(EmailAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "jo", "@", "jo@", "@e.com", "jo@e", "jo@@e.com", "jo@e..com", ".jo@e.com", "jo.@e.com", "jo@-e.com",
        "jo@e-.com",
        "jo at e.com", "jo [at] e.com", "Jo <jo@e.com>", "jo@e.com ", "jö@e.com", "jo@[127.0.0.1]", "jo@1.2.3.4",
        "jo@e_x.com",
        "\"jo\"@e.com", "\(String(repeating: "a", count: 65))@e.com",
    ])
    func `are refused`(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test(
        arguments: [
            ("jo@e.com (Jo Roe)", "Jo Roe"), (" jo@e.com( Jo (the) Roe )\n", "Jo (the) Roe"), ("jo@e.com", nil),
        ] as [(String, String?)])
    func `may have a name in parentheses`(text: String, name: String?) throws {
        let contact = try #require(EmailContact(text))
        #expect(contact.address == EmailAddress("jo@e.com"))
        #expect(contact.name == name)
        #expect(EmailContact(contact.description) == contact)
    }

    @Test(arguments: ["", "Jo Roe", "jo@e.com ()", "jo@e.com (Jo", "jo@e.com Jo", "(Jo) jo@e.com", "Jo <jo@e.com>"])
    func `need an address before the name`(text: String) {
        #expect(EmailContact(text) == nil)
    }

    @Test(
        arguments: [
            ("mailto:jo@e.com", nil), ("MailTo:jo%40e.com", nil), ("mailto:jo@e.com?subject=a%20b", nil),
            ("mailto:Jo%20Roe%20%3Cjo%40e%2Ecom%3E?subject=x", "Jo Roe"), ("mailto:<jo@e.com>", nil),
            (" mailto:jo@e.com\n", nil),
        ] as [(String, String?)])
    func `may be the recipient of a link`(text: String, name: String?) throws {
        let contact = try #require(EmailContact(mailto: text))
        #expect(contact.address == EmailAddress("jo@e.com"))
        #expect(contact.name == name)
    }

    @Test(arguments: [
        "", "jo@e.com", "mailto:", "mailto:?to=jo@e.com", "mailto:jo%4", "mailto:jo%zz@e.com", "mailto:%FF@e.com",
        "mailto:Jo Roe", "mailto:Jo <jo@e.com", "mailto:é",
    ])
    func `are refused where a link has no recipient`(text: String) {
        #expect(EmailContact(mailto: text) == nil)
    }
}
