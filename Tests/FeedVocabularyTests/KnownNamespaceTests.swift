import FeedVocabulary
import Testing

@Suite("Namespaces")
struct KnownNamespaceTests {
    @Test(arguments: KnownNamespace.all)
    func `are known by their address, and near it`(namespace: KnownNamespace) {
        #expect(KnownNamespace.match(namespace.address) == .canonical(namespace))
        #expect(KnownNamespace.named(namespace.prefix) == namespace)
        #expect(KnownNamespace.match(namespace.address.uppercased()) == .nearMiss(namespace))
        for alias in namespace.aliases { #expect(KnownNamespace.match(alias) == .alias(namespace)) }
        for miss in namespace.nearMisses { #expect(KnownNamespace.match(miss) == .nearMiss(namespace)) }
    }

    @Test(arguments: [
        ("http://www.itunes.com/DTDs/Podcast-1.0.dtd", "itunes"),
        ("https://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
        ("http://podcastindex.org/namespace/1.0/", "podcast"), ("http://w3.org/2005/Atom", "atom"),
        ("http://search.yahoo.com/mrss", "media"), ("http://podlove.org/simple-chapters/", "psc"),
        ("https://www.spotify.com/ns/rss", "spotify"),
        ("https://www.google.com/schemas/play-podcasts/1.0/", "googleplay"),
        ("http://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd", "googleplay"),
        (" http://purl.org/rss/1.0/modules/content/", "content"),
    ])
    func `are guessed from near misses`(address: String, prefix: String) {
        let match = KnownNamespace.match(address)
        #expect(match.meant?.prefix == prefix)
        #expect(match.namespace == nil)
    }

    @Test(arguments: [
        "", "https://example.com/x", "http://purl.org/dc/", "itunes", "http://www.itunes.com/dtds/podcast-2.0.dtd",
    ])
    func `are unknown`(address: String) {
        #expect(KnownNamespace.match(address) == .unknown)
    }

    @Test func `of which four lose their meaning`() {
        #expect(KnownNamespace.all.filter(\.losesMeaning).map(\.prefix) == ["itunes", "podcast", "atom", "content"])
    }
}
