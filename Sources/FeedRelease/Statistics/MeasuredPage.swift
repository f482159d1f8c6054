/// A feed of one file in numbers; of a feed with pages (RFC 5005), one of them.
package struct MeasuredPage: Hashable, Sendable {
    /// Its name: a path, or `stdin`.
    package var file: String
    /// The title of the show.
    package var title: String?
    /// The address that it gives as its own.
    package var address: String?
    /// The address of the first of its pages, where it is another.
    package var firstPage: String?
    /// Whether nothing will be added to it.
    package var isComplete = false
    /// How many bytes it has.
    package var bytes: Int
    /// How many bytes gzip makes of them.
    package var gzippedBytes: Int
    /// Its items, in their order.
    package var items: [MeasuredItem]

    /// A feed in numbers.
    package init(file: String, bytes: Int, gzippedBytes: Int, items: [MeasuredItem]) {
        (self.file, self.bytes, self.gzippedBytes, self.items) = (file, bytes, gzippedBytes, items)
    }

    /// Feeds put together that name one first page, that before the others; in the order of their first pages.
    package static func feeds(of pages: [MeasuredPage]) -> [[MeasuredPage]] {
        var places: [String: Int] = [:]
        var feeds: [[MeasuredPage]] = []
        func key(_ address: String?, _ page: MeasuredPage) -> String {
            address.map(MediaAddress.bare) ?? "\u{0}" + page.file
        }
        for page in pages where page.firstPage == nil {
            places[key(page.address, page)] = places[key(page.address, page)] ?? feeds.count
            feeds.append([page])
        }
        for page in pages {
            guard let first = page.firstPage else { continue }
            if let place = places[key(first, page)] {
                feeds[place].append(page)
            } else {
                places[key(first, page)] = feeds.count
                feeds.append([page])
            }
        }
        return feeds
    }
}
