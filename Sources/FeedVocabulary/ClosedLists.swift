/// Closed lists of words that elements and attributes may hold, each as its specification writes them.
public enum ClosedLists {
    /// The services that `podcast:block`, `podcast:id` and the like name.
    public static let serviceSlugs = [
        "acast", "amazon", "anchor", "apple", "audible", "audioboom", "backtracks", "bitcoin", "blubrry",
        "buzzsprout", "captivate", "castos", "castopod", "facebook", "fireside", "fyyd", "google", "gpodder",
        "hypercatcher", "kasts", "libsyn", "mastodon", "megafono", "megaphone", "omnystudio", "overcast",
        "paypal", "pinecast", "podbean", "podcastaddict", "podcastguru", "podcastindex", "podcasts",
        "podchaser", "podcloud", "podfriend", "podiant", "podigee", "podnews", "podomatic", "podserve",
        "podverse", "redcircle", "relay", "resonaterecordings", "rss", "shoutengine", "simplecast", "slack",
        "soundcloud", "spotify", "spreaker", "tiktok", "transistor", "twitter", "whooshkaa", "youtube",
        "zencast",
    ]

    /// The protocols of `podcast:socialInteract`.
    public static let socialProtocols = [
        "disabled", "activitypub", "twitter", "lightning", "atproto", "hive", "matrix", "nostr",
    ]

    /// The protocols of `podcast:chat`.
    public static let chatProtocols = ["irc", "xmpp", "nostr", "matrix"]

    /// The types and methods of `podcast:value`.
    public static let valueSlugs = [
        "bitcoin", "lightning", "keysend", "lnaddress", "amp", "wallet", "node",
    ]

    /// The values of `itunes:type`.
    public static let showTypes = ["episodic", "serial"]

    /// The values of `itunes:episodeType`.
    public static let episodeTypes = ["full", "trailer", "bonus"]

    /// The media types of `podcast:transcript`.
    public static let transcriptTypes = [
        "text/plain", "text/html", "text/vtt", "application/json", "application/x-subrip",
    ]

    /// The values of `status` of `podcast:liveItem`.
    public static let liveStatuses = ["pending", "live", "ended"]

    /// The purposes of `podcast:image` that the namespace names.
    public static let imagePurposes = [
        "artwork", "social", "canvas", "banner", "publisher", "circular", "poster",
    ]

    /// The values of `medium` of `media:content`.
    public static let mediaMediums = ["image", "audio", "video", "document", "executable"]

    /// The values of `expression` of `media:content`.
    public static let mediaExpressions = ["sample", "full", "nonstop"]

    /// The roles that Media RSS takes from the list of the European Broadcasting Union.
    public static let broadcastingRoles = [
        "actor", "anchor person", "anchorperson", "author", "choreographer", "composer", "conductor", "director",
        "editor", "graphic designer", "grip", "illustrator", "lyricist", "music arranger", "music group", "musician",
        "orchestra", "performer", "photographer", "producer", "reporter", "vocalist",
    ]

    /// The values of `sy:updatePeriod`.
    public static let updatePeriods = ["hourly", "daily", "weekly", "monthly", "yearly"]

    /// The values of `day` in `skipDays`.
    public static let days = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// Hosts that measure downloads and stand before the address of an enclosure.
    public static let trackingPrefixHosts = [
        "chrt.fm", "chtbl.com", "claritaspod.com", "gum.fm", "mgln.ai", "op3.dev", "p.podderapp.com",
        "podtrac.com", "pdcds.co", "pdcn.co", "pdrl.fm", "pdst.fm", "prfx.byspotify.com", "pscrb.fm",
        "swap.fm",
    ]
}
