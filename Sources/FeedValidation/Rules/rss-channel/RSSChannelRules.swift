/// The rules on the RSS 2.0 elements of the channel.
enum RSSChannelRules {
    static let all: [Rule] = [
        titleMissing, titleEmpty, titleTooLong, titleTooLong255, .rssChannelTitleKeywordStuffing, titleHTML,
        .rssChannelTitleContainsAuthor,
        linkMissing, linkInvalid, linkInsecure, .rssChannelLinkIsFeed, .rssChannelLinkAtomConfusion,
        descriptionMissing, descriptionEmpty, descriptionTooLong, descriptionTooShort, descriptionHTML,
        languageMissing, languageUnstated, .rssChannelLanguageInvalid,
        .rssChannelCopyrightForm, copyrightHTML, copyrightMissing, .rssChannelCopyrightStaleYear,
        managingEditorFormat, managingEditorNoName, webMasterFormat, webMasterNoName,
        pubDateInvalid, .rssChannelPubDateOlderThanNewestItem,
        lastBuildDateInvalid, lastBuildDateFuture, lastBuildDateMissing,
        generatorMissing, generatorDuplicated, docsInvalid,
        cloudIncomplete, cloudProtocol, ttlInvalid, ttlUnusual, ratingFormat,
        textInput, textInputIncomplete, textInputName,
        .rssChannelSkipHours, skipHours24, .rssChannelSkipDays, .rssChannelSkipBlocksSchedule,
        categoryEmpty, categoryDomainInvalid,
        .rssChannelOrder, .rssChannelNoItems, .rssChannelOnlyBlockedItems,
    ]
}
