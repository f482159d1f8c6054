import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel
import Testing

extension Sample {
    /// A feed that says what few feeds say.
    static func vocabulary() throws -> Feed {
        var channel = try channel()
        channel.extras = try channelExtras()
        var episode = try episode("rare", title: "Rare", date: "2025-04-25T04:00:00Z")
        episode.number = show(3, 40)
        episode.extras = try episodeExtras()
        episode.chapters = show(
            ChapterList(
                address: try address("tea/chapters/rare.json"),
                chapters: [Chapter(start: try duration(0), title: "Milk & tea", link: try address("milk"))]), 41)
        var details = AlternateDetails()
        details.bitrate = 64_000
        details.isDefault = true
        details.integrity = show(
            .digest(try #require(IntegrityDigest("sha256-c6zM1Nh/DQJYmGuB4cNK4tfwPyP2v/131h2oZ65MF1I="))), 43)
        details.sources = [show(MediaSource(try #require(AbsoluteURI("ipfs://b8a1"))), 44)]
        var alternate = AlternateEnclosure(enclosure: episode.enclosure)
        alternate.details = details
        episode.alternates = [alternate]
        return try feed(channel: channel, episodes: [episode])
    }

    private static func duration(_ milliseconds: Int) throws -> MediaDuration {
        try #require(MediaDuration(milliseconds: milliseconds))
    }

    private static func channelExtras() throws -> ChannelExtras {
        var extras = ChannelExtras()
        extras.locations = [
            show(
                try #require(
                    Location(
                        "Darjeeling", relation: .subject, coordinates: GeoURI("geo:27.04,88.27"),
                        object: OpenStreetMapID("R9943"), country: CountryCode("IN"))), 50)
        ]
        extras.license = show(try #require(LicenseNotice("cc-by-4.0")), 51)
        extras.payments = [show(try payment(), 52)]
        extras.blocks = [show(ServiceBlock(), 53), show(ServiceBlock(service: "apple", isBlocked: false), 54)]
        extras.updateFrequency = show(try #require(UpdateFrequency("Weekly", rule: "FREQ=WEEKLY")), 55)
        extras.isComplete = show(true, 56)
        extras.usesPodping = show(false, 57)
        extras.spotifyLimit = show(10, 58)
        extras.countriesOfOrigin = show([try #require(CountryCode("IN"))], 59)
        return extras
    }

    private static func payment() throws -> PaymentOffer {
        let destination = PaymentRecipient.Destination.lightningAddress(
            try #require(LightningAddress("tea@pay.example.com")))
        let recipient = show(try #require(PaymentRecipient(destination, shares: 1, name: "Tea & co")), 60)
        let split = try #require(
            PaymentTimeSplit(start: duration(500), duration: duration(61_250), target: .recipients([recipient])))
        return try #require(
            PaymentOffer(
                type: "lightning", method: "lnaddress", recipients: [recipient], timeSplits: [show(split, 61)]))
    }

    private static func episodeExtras() throws -> EpisodeExtras {
        var extras = EpisodeExtras()
        extras.soundbites = [show(try #require(Soundbite(start: duration(0), duration: duration(30_000))), 70)]
        extras.images = [
            show(try #require(PodcastImage(address: address("b.jpg"), width: 16, purposes: ["banner", "social"])), 71)
        ]
        extras.imageSizes = [show(try #require(SizedImage(address: address("c.jpg"), width: 300)), 72)]
        extras.threads = [show(.disabled, 73)]
        extras.chat = show(try #require(ChatRoom(.irc, server: "irc.example.com", space: "#tea")), 74)
        extras.contentLinks = [show(ContentLink(address: try address("film"), label: "<Film>"), 75)]
        extras.display = show("3½", 76)
        extras.authors = [show("Ann O'Nym", 77)]
        let britain = try #require(CountryCode("GB"))
        extras.restriction = show(try #require(CountryRestriction(.deny, countries: [britain])), 78)
        let start = try #require(Timestamp(iso8601: "2025-04-25T04:00:00Z"))
        extras.availability = show(try #require(Availability(start: start, end: nil)), 79)
        extras.hasSimpleChapters = true
        return extras
    }
}
