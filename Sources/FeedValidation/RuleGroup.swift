/// A family of rules, whose name begins the ids of most of them.
public enum RuleGroup: String, Sendable, CaseIterable {
    /// Document, encoding, XML.
    case xml
    /// Namespaces.
    case ns
    /// The root element of RSS.
    case rssRoot = "rss-root"
    /// RSS 2.0 elements of the channel.
    case rssChannel = "rss-channel"
    /// The RSS 2.0 image of the channel.
    case rssImage = "rss-image"
    /// RSS 2.0 elements of an item.
    case rssItem = "rss-item"
    /// The guid of an item.
    case guid
    /// The enclosure of an item.
    case enclosure
    /// Dates of RFC 5322.
    case date
    /// iTunes elements of the channel.
    case itunesChannel = "itunes-channel"
    /// iTunes elements of an item.
    case itunesItem = "itunes-item"
    /// Addresses, in fields of the feed and in its HTML.
    case url
    /// Language tags.
    case lang
    /// Text of any element.
    case text
    /// Text that is HTML.
    case html
    /// The Podcasting 2.0 namespace as a whole.
    case podcast
    /// podcast:locked.
    case podcastLocked = "podcast-locked"
    /// podcast:guid.
    case podcastGuid = "podcast-guid"
    /// podcast:medium.
    case podcastMedium = "podcast-medium"
    /// podcast:transcript.
    case podcastTranscript = "podcast-transcript"
    /// podcast:chapters.
    case podcastChapters = "podcast-chapters"
    /// podcast:person.
    case podcastPerson = "podcast-person"
    /// podcast:location.
    case podcastLocation = "podcast-location"
    /// podcast:season and podcast:episode.
    case podcastSeasonEpisode = "podcast-season-episode"
    /// podcast:trailer.
    case podcastTrailer = "podcast-trailer"
    /// podcast:license.
    case podcastLicense = "podcast-license"
    /// podcast:alternateEnclosure and what it holds.
    case podcastAltenc = "podcast-altenc"
    /// podcast:soundbite.
    case podcastSoundbite = "podcast-soundbite"
    /// podcast:value and what it holds.
    case podcastValue = "podcast-value"
    /// podcast:liveItem.
    case podcastLive = "podcast-live"
    /// podcast:socialInteract.
    case podcastSocial = "podcast-social"
    /// podcast:block.
    case podcastBlock = "podcast-block"
    /// podcast:txt.
    case podcastTxt = "podcast-txt"
    /// The other elements of the Podcasting 2.0 namespace.
    case podcastMisc = "podcast-misc"
    /// Elements of Atom in RSS.
    case atom
    /// content:encoded.
    case content
    /// Dublin Core.
    case dc
    /// Podlove Simple Chapters.
    case psc
    /// Media RSS.
    case media
    /// Spotify's namespace.
    case spotify
    /// The namespace of the former Google Play Music.
    case googleplay
    /// Older and rarer extensions.
    case legacyExt = "legacy-ext"
    /// Feeds of several pages.
    case paging
    /// Items compared with each other.
    case feed
    /// What may harm or betray.
    case sec
    /// Files of artwork.
    case art
    /// Files of audio and video.
    case audio
    /// Files of transcripts.
    case transcriptFile = "transcript-file"
    /// Files of chapters.
    case chaptersFile = "chapters-file"
    /// What servers give, asked online.
    case http
    /// What servers give for enclosures, asked online.
    case httpEnclosure = "http-enclosure"
    /// Lists of feeds in OPML.
    case opml
}
