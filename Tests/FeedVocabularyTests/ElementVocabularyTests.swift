import FeedVocabulary
import Testing

@Suite("Elements")
struct ElementVocabularyTests {
    @Test func `have one definition each`() {
        let names = ElementVocabulary.all.map(\.qualifiedName)
        #expect(names.count == Set(names).count)
    }

    @Test(arguments: ElementVocabulary.all)
    func `stand in elements that are known, and require attributes that they have`(element: KnownElement) {
        let names = Set(ElementVocabulary.all.map(\.qualifiedName))
        #expect(element.parents.filter { !names.contains($0) } == [])
        #expect(element.requiredAttributes.filter { !element.attributes.contains($0) } == [])
        #expect(Set(element.attributes).count == element.attributes.count)
        #expect(ElementVocabulary.element(element.name, prefix: element.prefix) == element)
        #expect(ElementVocabulary.names(prefix: element.prefix).contains(element.name))
        #expect(element.prefix.isEmpty || KnownNamespace.named(element.prefix) != nil)
    }

    @Test func `of Podcasting 2.0 are those of its tag pages`() throws {
        let transcript = try #require(ElementVocabulary.element("transcript", prefix: "podcast"))
        #expect(transcript.parents == ["item", "podcast:liveItem"])
        #expect(transcript.occurrence == .multiple)
        #expect(transcript.attributes == ["url", "type", "language", "rel"])
        #expect(transcript.requiredAttributes == ["url", "type"])
        #expect(ElementVocabulary.names(prefix: "podcast").count == 32)
        #expect(ElementVocabulary.element("transcripts", prefix: "podcast") == nil)
        #expect(ElementVocabulary.element("images", prefix: "podcast")?.status == .deprecated)
    }

    @Test func `are refused in other parents`() throws {
        let category = try #require(ElementVocabulary.element("category", prefix: "itunes"))
        #expect(category.isAllowed(in: "channel"))
        #expect(category.isAllowed(in: "itunes:category"))
        #expect(!category.isAllowed(in: "item"))
        let pubDate = try #require(ElementVocabulary.element("pubDate", prefix: ""))
        #expect(pubDate.isAllowed(in: "podcast:liveItem"))
        #expect(pubDate.occurrence == .single)
        #expect(ElementVocabulary.element("pubdate", prefix: "") == nil)
    }

    @Test func `are guessed in other namespaces`() {
        #expect(ElementVocabulary.prefix(ofElement: "summary", otherThan: "") == "itunes")
        #expect(ElementVocabulary.prefix(ofElement: "encoded", otherThan: "") == "content")
        #expect(ElementVocabulary.prefix(ofElement: "nothing", otherThan: "") == nil)
        #expect(ElementVocabulary.isComplete(prefix: "psc"))
        #expect(!ElementVocabulary.isComplete(prefix: "rawvoice"))
    }
}
