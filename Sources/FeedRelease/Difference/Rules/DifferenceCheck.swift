package import Diagnostics
package import FeedValidation

/// What two releases of a feed are held against, each with its text for people.
package enum DifferenceCheck: String, CaseIterable, Sendable {
    /// An episode keeps its guid.
    case guidChanged = "diff-guid-changed"
    /// A guid stays with its episode.
    case guidReused = "diff-guid-reused"
    /// An episode that was released stays.
    case itemRemoved = "diff-item-removed"
    /// An old episode stays, too.
    case itemRemovedOld = "diff-item-removed-old"
    /// An episode that was taken down on purpose is told.
    case itemRetracted = "diff-item-retracted"
    /// An episode whose time is over is told.
    case itemExpired = "diff-item-expired"
    /// A feed does not lose a part of its episodes at once.
    case itemsTruncated = "diff-items-truncated"
    /// A feed with episodes does not become one without.
    case feedEmpty = "diff-feed-empty"
    /// A feed that was released stays.
    case feedRemoved = "diff-feed-removed"
    /// An episode keeps its date.
    case pubDateChanged = "diff-pubdate-changed"
    /// An episode does not become newer by more than a day.
    case pubDateForward = "diff-pubdate-changed-forward"
    /// A new episode has a date that is new.
    case pubDateBackdated = "diff-pubdate-backdated-new"
    /// The address of an episode's audio stays.
    case enclosureURLChanged = "diff-enclosure-url-changed"
    /// What stands at an address stays.
    case enclosureBytesChanged = "diff-enclosure-bytes-changed-same-url"
    /// Artwork that stands at an address stays.
    case imageBytesChanged = "diff-image-bytes-changed-same-url"
    /// A show keeps its title.
    case titleChanged = "diff-channel-title-changed"
    /// What directories sort a show by stays.
    case channelFieldsChanged = "diff-channel-link-language-category-changed"
    /// A show stays episodic or serial.
    case typeChanged = "diff-type-changed"
    /// A show keeps its podcast:guid.
    case podcastGuidChanged = "diff-podcast-guid-changed"
    /// A show keeps its medium.
    case mediumChanged = "diff-podcast-medium-changed"
    /// A feed keeps its address, or says where it went.
    case selfURLChanged = "diff-self-url-changed"
    /// A feed that moved says so for a month.
    case newFeedURLRemoved = "diff-new-feed-url-removed-early"
    /// A feed does not send its subscribers away unawares.
    case newFeedURLAppears = "diff-new-feed-url-appears"
    /// A lock is opened for a move only.
    case lockedRelaxed = "diff-locked-relaxed"
    /// A feed that moves is not locked.
    case lockedDuringMove = "diff-locked-during-move"
    /// A show is not hidden unawares.
    case blockAdded = "diff-block-added"
    /// A show is not ended unawares.
    case completeAdded = "diff-complete-added"
    /// A show that has ended gets no episodes.
    case completeThenNew = "diff-complete-then-new-episode"
    /// An episode that was explicit stays so.
    case explicitLowered = "diff-explicit-lowered"
    /// An episode keeps its numbers.
    case renumbered = "diff-episode-renumbered"
    /// The texts of old episodes stay, most of them.
    case bulkChange = "diff-title-or-notes-bulk-change"
    /// A text that was right stays so.
    case encodingRegression = "diff-encoding-regression"
    /// Transcripts and chapters stay.
    case transcriptLost = "diff-transcript-chapters-lost"
    /// A feed's time of making goes forward.
    case buildDateBackwards = "diff-lastbuilddate-backwards"
    /// A release says something new.
    case noSemanticChange = "diff-no-semantic-change"
    /// An episode that is held back is not in the feed.
    case scheduledEarly = "diff-scheduled-item-early"
    /// An episode that was removed does not come back.
    case duplicateOfRemoved = "diff-duplicate-of-removed"

    /// The id by which reports and `podfeed explain` name it.
    package var id: String { rawValue }
    /// The name of the group.
    package static let group = "diff"
    /// How much a finding of it matters.
    package var severity: Severity { text.severity }
    /// The parties whose subscribers feel it.
    package var profiles: Set<Profile> { text.profiles }
    /// What it demands, as a sentence.
    package var summary: String { text.summary }
    /// Why, as a sentence or two; and which fact it needs beside the feeds, if one.
    package var why: String { text.fact.map { "\(text.why) \($0)" } ?? text.why }
    /// What to do, as a verb phrase.
    package var help: String { text.help }
    /// Who asks for it.
    package var source: String { text.source }
    /// Pairs of releases in which it finds nothing.
    package var passing: [DifferenceExample] { examples.passing }
    /// Pairs of releases in which it finds something, at each mark or in the channel.
    package var failing: [DifferenceExample] { examples.failing }
}
