import Testing
import WebAccess

struct WebMethodTests {
    @Test func `Only what does no more when it is asked twice is asked again`() {
        #expect(WebMethod.allCases.filter { !$0.isIdempotent } == [.post, .move, .makeCollection])
    }
}
