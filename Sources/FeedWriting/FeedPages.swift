public import FeedValues

/// The other pages of a feed that is divided into several (RFC 5005, section 3, Paged Feeds), as one page names them.
///
/// The first page has the newest episodes, and each next page older ones.
public struct FeedPages: Hashable, Sendable {
    /// The address of the first page.
    public var first: WebAddress
    /// The address of the page before, with newer episodes; `nil` on the first page.
    public var previous: WebAddress?
    /// The address of the page after, with older episodes; `nil` on the last page.
    public var next: WebAddress?
    /// The address of the last page.
    public var last: WebAddress

    /// The pages around one.
    public init(first: WebAddress, previous: WebAddress?, next: WebAddress?, last: WebAddress) {
        self.first = first
        self.previous = previous
        self.next = next
        self.last = last
    }
}
