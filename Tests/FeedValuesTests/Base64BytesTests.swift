import FeedValues
import Foundation
import Testing

struct Base64BytesTests {
    @Test func `Bytes of any number come back from their text`() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
            #expect(Base64Text.bytes(of: Data(bytes).base64EncodedString()) == bytes)
        }
    }

    @Test(arguments: ["A", "AA", "AAA", "AA=A", "====", "A===", "AAAA=", "AA==AA==", "A A=", "AAA\n", "AA-_"])
    func `What is no Base64 with its padding has no bytes`(text: String) {
        #expect(Base64Text.bytes(of: text) == nil)
    }
}
