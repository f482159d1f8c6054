import Diagnostics
import FeedValues
import PodcastCatalog
import PodcastModel
import Testing

@Suite("media-base and enclosure-prefix")
struct MediaAddressTests {
    private static let op3 = "https://op3.dev/e/"
    private static let podtrac = "https://dts.podtrac.com/redirect.mp3"
    private static let show = CatalogFolder.showPath

    /// The sound catalogue with lines behind `podfeed.yaml` and `show.yaml`.
    private static func folder(network: String = "", show: String = "", media: String? = nil) -> CatalogFolder {
        var folder = CatalogFolder.sound()
        folder.files["podfeed.yaml", default: ""] += network
        folder.files[Self.show, default: ""] += show
        if let media { folder.replace("media: ../media/bessent.mp3", media) }
        return folder
    }

    @Test(arguments: [
        ("", "", "https://podcasts.example.com/deep-dive/media/bessent.mp3"),
        ("", "enclosure-prefix: \(op3)", "https://op3.dev/e/podcasts.example.com/deep-dive/media/bessent.mp3"),
        (
            "", "enclosure-prefix: \(podtrac)",
            "https://dts.podtrac.com/redirect.mp3/podcasts.example.com/deep-dive/media/bessent.mp3"
        ),
        (
            "", "enclosure-prefix: [\(op3), \(podtrac)]",
            "https://op3.dev/e/dts.podtrac.com/redirect.mp3/podcasts.example.com/deep-dive/media/bessent.mp3"
        ),
        (
            "", "enclosure-prefix: https://count.example.com/https://",
            "https://count.example.com/https://podcasts.example.com/deep-dive/media/bessent.mp3"
        ),
        ("enclosure-prefix: \(op3)", "", "https://op3.dev/e/podcasts.example.com/deep-dive/media/bessent.mp3"),
        (
            "enclosure-prefix: \(op3)", "enclosure-prefix: none",
            "https://podcasts.example.com/deep-dive/media/bessent.mp3"
        ),
        ("", "media-base: https://cdn.example.com/audio/", "https://cdn.example.com/audio/bessent.mp3"),
        ("media-base: https://cdn.example.com/{show}/media", "", "https://cdn.example.com/deep-dive/media/bessent.mp3"),
        ("media-base: \"https://{show}.example.com\"", "", "https://deep-dive.example.com/bessent.mp3"),
        (
            "media-base: https://cdn.example.com/{show}", "media-base: none",
            "https://podcasts.example.com/deep-dive/media/bessent.mp3"
        ),
        (
            "enclosure-prefix: \(op3)", "media-base: https://cdn.example.com/dd",
            "https://op3.dev/e/cdn.example.com/dd/bessent.mp3"
        ),
    ])
    func `make the address, and nothing else`(_ network: String, _ show: String, _ address: String) throws {
        let plain = try CatalogFolder.sound().catalog()
        let catalog = try Self.folder(network: network, show: show).catalog()
        #expect(catalog.findings.map(\.line) == [])
        let episode = try #require(catalog.shows.first?.episodes.first)
        let before = try #require(plain.shows.first?.episodes.first)
        #expect(episode.enclosure.address.value.description == address)
        #expect(episode.guid == before.guid)
        #expect(catalog.files == plain.files)
        #expect(catalog.episodes[0][0].media.map(\.path) == ["deep-dive/media/bessent.mp3"])
        #expect(
            catalog.files.filter { $0.path.hasSuffix(".mp3") }.map { catalog.address(of: $0)?.description }
                == [address])
        #expect(
            catalog.files.filter { $0.path.hasSuffix(".jpg") }.map { catalog.address(of: $0)?.description }
                == ["https://podcasts.example.com/deep-dive/cover.jpg"])
    }

    @Test(arguments: [
        ("https://cdn.example.org/1.mp3?token=5", "https://op3.dev/e/cdn.example.org/1.mp3?token=5"),
        ("http://cdn.example.org/1.mp3", "https://op3.dev/e/http://cdn.example.org/1.mp3"),
        ("https://op3.dev/e/cdn.example.org/1.mp3", "https://op3.dev/e/cdn.example.org/1.mp3"),
    ])
    func `go before media on the web, once`(_ stated: String, _ address: String) throws {
        let media = "media: { url: \"\(stated)\", bytes: 5, type: audio/mpeg }"
        let show = "enclosure-prefix: \(Self.op3)\nmedia-base: https://cdn.example.com"
        let catalog = try Self.folder(show: show, media: media).catalog()
        #expect(catalog.shows.first?.episodes.first?.enclosure.address.value.description == address)
    }

    @Test func `go before each rendition, and not before its other sources`() throws {
        let alternates = """
            media: ../media/bessent.mp3
            alternates: [{ media: ../media/bessent.mp3, default: true, sources: ["ipfs://bafy"] }]
            """
        let catalog = try Self.folder(show: "enclosure-prefix: \(Self.op3)", media: alternates).catalog()
        let episode = try #require(catalog.shows.first?.episodes.first)
        #expect(catalog.findings.map(\.line) == [])
        #expect(episode.alternates.map(\.enclosure.address.value) == [episode.enclosure.address.value])
        #expect(episode.alternates.first?.details?.sources.map(\.value.uri.description) == ["ipfs://bafy"])
    }

    @Test(arguments: [
        ("media-base: cdn", "12:13", "'media-base' must be an address with https, found 'cdn'"),
        (
            "media-base: http://cdn.example.com", "12:13",
            "'media-base' must be an address with https, found 'http://cdn.example.com'"
        ),
        (
            "media-base: https://cdn.example.com/?a", "12:13",
            "'media-base' must end with its path, found 'https://cdn.example.com/?a'"
        ),
        (
            "enclosure-prefix: [\(op3), op3.dev]", "12:40",
            "'enclosure-prefix' must be an address with https, found 'op3.dev'"
        ),
        (
            "enclosure-prefix: https://a.example.com/#", "12:19",
            "'enclosure-prefix' must end with its path, found 'https://a.example.com/#'"
        ),
    ])
    func `are told at their line when they can't be joined`(_ line: String, _ place: String, _ message: String) throws {
        // A comment keeps what is found at one line.
        let found = try Self.folder(show: "# media\n" + line).findings()
        #expect(found == ["\(Self.show):\(place): error: catalog-media-address: \(message)"])
    }

    @Test func `of all shows name the folder of each`() throws {
        let catalog = try Self.folder(network: "media-base: https://cdn.example.com/\n").catalog()
        #expect(
            catalog.findings.map(\.lineWithHelp) == [
                "podfeed.yaml:2:13: error: catalog-media-address: 'media-base' of all shows names no folder of a show "
                    + "[write 'https://cdn.example.com/{show}/media', or state it in the show.yaml of each show]"
            ])
    }
}
