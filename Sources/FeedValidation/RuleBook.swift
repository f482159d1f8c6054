/// All rules, in the order of the documents.
public enum RuleBook {
    /// Every rule of every group.
    public static let all: [Rule] = [
        XMLRules.all, NSRules.all, RSSRootRules.all, RSSChannelRules.all, RSSImageRules.all, RSSItemRules.all,
        GuidRules.all, EnclosureRules.all, DateRules.all, ITunesChannelRules.all, ITunesItemRules.all,
        URLRules.all, LanguageRules.all, TextRules.all, HTMLRules.all, PodcastRules.all, PodcastLockedRules.all,
        PodcastGuidRules.all, PodcastMediumRules.all, PodcastTranscriptRules.all, PodcastChaptersRules.all,
        PodcastPersonRules.all, PodcastLocationRules.all, PodcastSeasonEpisodeRules.all, PodcastTrailerRules.all,
        PodcastLicenseRules.all, PodcastAlternateEnclosureRules.all, PodcastSoundbiteRules.all, PodcastValueRules.all,
        PodcastLiveRules.all, PodcastSocialRules.all, PodcastBlockRules.all, PodcastTxtRules.all,
        PodcastMiscRules.all, AtomRules.all, ContentRules.all, DublinCoreRules.all, PodloveChaptersRules.all,
        MediaRules.all, SpotifyRules.all, GooglePlayRules.all, LegacyExtensionRules.all, PagingRules.all,
        FeedRules.all, SecurityRules.all, ArtworkRules.all, AudioRules.all, TranscriptFileRules.all,
        ChaptersFileRules.all, HTTPRules.all, HTTPEnclosureRules.all, OPMLRules.all,
    ].flatMap(\.self)

    /// The rule of an id.
    public static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
