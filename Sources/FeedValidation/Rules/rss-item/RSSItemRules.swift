/// The rules on the RSS 2.0 elements of an item.
enum RSSItemRules {
    static let all: [Rule] =
        titles + links + descriptions + [
            .rssItemAuthorFormat, .rssItemAuthorNoName, commentsInvalid, categoryEmpty, .rssItemCategoryHTML,
            .rssItemSourceURLMissing,
            pubDateMissing, .rssItemPubDateInvalid, .rssItemLastBuildSlash, .rssItemMultipleSemantics,
            .rssItemOtherBody,
        ]

    private static let titles: [Rule] = [
        .rssItemTitleOrDescriptionMissing, titleMissing, titleEmpty, titleTooLong150, titleTooLong255,
        .rssItemTitleEpisodeNumber, .rssItemTitleRepeatsShow, .rssItemTitleHTML, .rssItemTitleAllCaps,
    ]

    private static let links: [Rule] = [linkInvalid, linkMissing, .rssItemLinkDuplicate, .rssItemLinkIsMedia]

    private static let descriptions: [Rule] = [
        .rssItemDescriptionMissing, .rssItemDescriptionEmpty, descriptionTooLong, descriptionTooLong5000,
        .rssItemDescriptionEqualsTitle,
    ]
}
