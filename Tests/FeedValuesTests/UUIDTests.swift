import FeedValues
import Testing

@Suite("Identifiers")
struct UUIDTests {
    @Test func `are read in either case and printed in lower`() throws {
        let uuid = try #require(UUID("EAD4C236-bf58-58c6-A2C6-a6b28d128cb6"))
        #expect(uuid.description == "ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
        #expect(UUID(bytes: uuid.bytes) == uuid)
        #expect(uuid.version == 5)
        #expect(uuid.hasStandardVariant)
        #expect(!uuid.isNil)
    }

    @Test(arguments: [
        "", "ead4c236bf5858c6a2c6a6b28d128cb6", "{ead4c236-bf58-58c6-a2c6-a6b28d128cb6}",
        "urn:uuid:ead4c236-bf58-58c6-a2c6-a6b28d128cb6", "ead4c236-bf58-58c6-a2c6-a6b28d128cb", "y0ur-gu1d",
        "ead4c236-bf58-58c6-a2c6-a6b28d128cb66", "ead4c236-bf58-58c6-a2c6-a6b28d128cbg",
        "ead4c236--f58-58c6-a2c6-a6b28d128cb6", "ｅad4c236-bf58-58c6-a2c6-a6b28d128cb6",
    ])
    func `are refused`(text: String) {
        #expect(UUID(text) == nil)
    }

    @Test func `have a nil value`() {
        #expect(UUID("00000000-0000-0000-0000-000000000000")?.isNil == true)
        #expect(UUID(bytes: Array(repeating: 0, count: 15)) == nil)
    }
}
