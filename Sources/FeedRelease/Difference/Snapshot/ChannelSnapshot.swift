package import FeedValues

/// What a feed says of itself, as far as releases are compared.
package struct ChannelSnapshot: Sendable {
    /// A field: what the elements of one name say.
    struct Field: Sendable {
        /// What is said, as a number.
        var print: UInt64
        /// What is said, for people; `nil` where only a number of it is kept.
        var text: String?
        /// The place of the first of its elements.
        var place: ElementPlace
    }

    /// The fields by their names: canonical names of elements, some with what tells them apart, as `atom:link[self]`.
    var fields: [String: Field] = [:]
    /// The place of the channel.
    var place = ElementPlace(line: 1, column: 1)
    /// Whether a text was encoded or escaped once too often.
    var isDamaged = false
    /// Whether `itunes:block` or `podcast:block` says yes.
    var isBlocked = false
    /// The relations of links to other pages, with the addresses.
    var pageLinks: [(relation: String, address: String)] = []

    /// The title.
    package var title: String? { fields["title"]?.text }
    /// The address that the feed gives as its own.
    package var selfAddress: String? { fields["atom:link[self]"]?.text }
    /// `podcast:guid` in lower case.
    package var guid: String? { fields["podcast:guid"]?.text?.asciiLowercased }
    /// The address to which the feed sends apps.
    package var newFeedURL: String? { fields["itunes:new-feed-url"]?.text }
    /// Whether other hosts may not import the feed.
    package var isLocked: Bool { says("podcast:locked", "yes") }
    /// Whether nothing will be added to it.
    package var isComplete: Bool { says("itunes:complete", "yes") }
    /// The address of its artwork.
    package var image: String? { fields["itunes:image"]?.text ?? fields["image"]?.text }
    /// When it was made.
    package var lastBuildDate: Timestamp? {
        fields["lastBuildDate"]?.text.flatMap { RFC5322Date.parse($0).timestamp }
    }

    private func says(_ field: String, _ word: String) -> Bool {
        fields[field]?.text?.equalsIgnoringASCIICase(word) ?? false
    }
}
