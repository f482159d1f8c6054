import FeedVocabulary
import Testing

@Suite("Fields for addresses")
struct AddressFieldTests {
    @Test func `are found by their element`() {
        #expect(AddressField.fields(of: "link").map(\.attribute) == [nil])
        #expect(Set(AddressField.fields(of: "podcast:person").compactMap(\.attribute)) == ["href", "img"])
        #expect(AddressField.fields(of: "enclosure").map(\.use) == [.resource])
        #expect(AddressField.fields(of: "title") == [])
    }

    @Test func `are in the table once`() {
        #expect(Set(AddressField.all).count == AddressField.all.count)
        #expect(AddressField.elements.count == Set(AddressField.all.map(\.element)).count)
    }

    @Test(arguments: AddressField.all)
    func `belong to elements and attributes that there are`(_ field: AddressField) {
        let parts = field.element.split(separator: ":")
        let prefix = parts.count == 2 ? String(parts[0]) : ""
        guard ElementVocabulary.isComplete(prefix: prefix) else {
            #expect(KnownNamespace.named(prefix) != nil)
            return
        }
        let element = ElementVocabulary.element(String(parts[parts.count - 1]), prefix: prefix)
        #expect(element != nil)
        guard let attribute = field.attribute else { return }
        #expect(element?.attributes.contains(attribute) == true)
    }

    @Test(arguments: ["https", "HTTP", "mailto", "urn", "tag", "ipfs", "magnet", "nostr", "xmpp", "data"])
    func `have schemes that are registered`(scheme: String) {
        #expect(URIScheme.isRegistered(scheme))
    }

    @Test(arguments: ["foo", "feed", "htps", "javascript", "", "pcast"])
    func `have schemes that are not`(scheme: String) {
        #expect(!URIScheme.isRegistered(scheme))
    }

    @Test func `have schemes that were meant`() {
        #expect(URIScheme.nearest(to: "htps") == "https")
        #expect(URIScheme.nearest(to: "pcast") == nil)
    }

    @Test func `have relations by name`() {
        #expect(LinkRelations.isRegistered("Self"))
        #expect(LinkRelations.paging.allSatisfy(LinkRelations.isRegistered))
        #expect(!LinkRelations.isRegistered("home"))
        #expect(LinkRelations.nearest(to: "alternative") == "alternate")
        #expect(LinkRelations.nearest(to: "home") == nil)
    }
}
