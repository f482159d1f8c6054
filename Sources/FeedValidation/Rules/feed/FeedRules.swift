/// The rules that compare the items of a feed with each other.
enum FeedRules {
    static let all: [Rule] = [
        .feedDuplicateEnclosureURL, .feedDuplicateEnclosureURLQuery, .feedDuplicateTitle, duplicateEpisodeNumber,
        .feedEpisodeNumberGap, .feedEpisodeOrderVsDate, .feedEpisodeOrderVsDateEpisodic, .feedItemOrder,
        .feedIdenticalPubDates, .feedIdenticalPubDatesMany, futurePubDate, tooManyItems, tooManyItems2000,
        noFullEpisode, trailerAfterEpisodes, multipleShowTrailers, trailerSameGuidAsEpisode, .feedTrailerNumberedOrphan,
        .feedBonusNumberUnmatched, explicitMixed, imagePerItemMissingSome, mixedMediaTypes, .feedEnclosureHostsMany,
        guidStyleMixed, .feedLanguageVsTranscript, stale, clockDayNames,
    ]
}
