import Testing
import WebAccess

struct WebMethodTests {
    @Test(arguments: [
        (WebMethod.head, true), (.get, true), (.put, true), (.delete, true), (.post, false), (.move, false),
    ])
    func `only what changes nothing by being asked twice is asked again`(method: WebMethod, isIdempotent: Bool) {
        #expect(method.isIdempotent == isIdempotent)
    }
}
