/// The rules on feeds of several pages, as far as one page shows what is wrong.
enum PagingRules {
    static let all: [Rule] = [
        linkInItem, linkNotAbsolute, prevForPrevious, completeWithLinks, archiveWithoutLinks, selfNextLoop,
        firstPageTooSmall,
    ]
}
