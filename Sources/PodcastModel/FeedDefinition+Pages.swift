import Diagnostics

extension FeedDefinition {
    /// How many pages a feed with so many episodes has; archives are made when there are two of them.
    package func pages(of count: Int) -> Int {
        guard let size = pageSize?.value else { return 1 }
        switch paging {
        case .complete: return 1
        case .numbered: return max(1, (count - 1) / size + 1)
        case .archive:
            let archives = count / size - 1
            return archives < 2 ? 1 : 1 + archives
        }
    }

    /// The episodes of a page by their places among so many, the newest at 0.
    ///
    /// Archives are cut by count from the oldest episode: one that goes, or comes in with an earlier date, moves an
    /// episode from each archive behind it to the next.
    ///
    /// - Parameter page: The page from 1, the one that apps know; of archives the second one has the oldest episodes.
    package func range(ofPage page: Int, of count: Int) -> Range<Int> {
        let pages = pages(of: count)
        guard let size = pageSize?.value, pages > 1 else { return 0..<count }
        switch paging {
        case .complete: return 0..<count
        case .numbered: return (page - 1) * size..<min(page * size, count)
        case .archive:
            let newest = count - (pages - 1) * size
            return page == 1 ? 0..<newest : count - (page - 1) * size..<count - (page - 2) * size
        }
    }

    /// The name of the file of a page, from 1.
    package func fileName(ofPage page: Int) -> String {
        guard page > 1 else { return "feed.xml" }
        return paging == .archive ? "archive-\(page - 1).xml" : "feed-\(page).xml"
    }
}
