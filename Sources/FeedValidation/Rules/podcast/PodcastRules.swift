/// The Podcasting 2.0 namespace as a whole.
///
/// A rule on one element speaks before a rule of these, which leaves to it what it tells.
enum PodcastRules {
    static let all: [Rule] = [
        valueEmpty, updateFrequencyEmpty, requiredAttributeMissing, attributeCase, singleElementRepeated, textTooLong,
        urlNotHTTPS, urlNotAbsolute, proposedTag,
    ]

    static let tags = "Podcast namespace, tags"
}
