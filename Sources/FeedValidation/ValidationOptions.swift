public import FeedValues

/// What a feed is held against.
public struct ValidationOptions: Sendable {
    /// The profiles; `nil` takes those that the document's namespaces call for.
    public var profiles: Set<Profile>?
    /// The instant to take for now; without it no date is in the future.
    public var asOf: Timestamp?
    /// The most findings that are kept of each rule.
    public var findingsPerRule = 1000
    /// What is known of the files that the feed names; without it no rule on files is asked.
    public var assets: AssetFacts?
    /// What the addresses gave when they were asked; without it no rule on what is served is asked.
    package var online: OnlineFacts?

    /// What is right for a feed of which nothing else is known.
    public init() {}
}
