import Diagnostics
import FeedValidation

extension DifferenceCheck {
    /// What a check says of itself.
    struct Text: Sendable {
        var severity: Severity
        var profiles: Set<Profile>
        var summary: String
        var why: String
        var help: String
        var source: String
        /// What it has to know beside the feeds, as a sentence.
        var fact: String?

        init(
            _ severity: Severity, _ profiles: Set<Profile>, _ summary: String, why: String, help: String,
            source: String = "own experience with releases", fact: String? = nil
        ) {
            self.severity = severity
            self.profiles = profiles
            self.summary = summary
            self.why = why
            self.help = help
            self.source = source
            self.fact = fact
        }

        init(
            _ severity: Severity, _ summary: String, why: String, help: String,
            source: String = "own experience with releases", fact: String? = nil
        ) {
            self.init(severity, .all, summary, why: why, help: help, source: source, fact: fact)
        }
    }

    var text: Text {
        switch self {
        case .guidChanged, .guidReused, .itemRemoved, .itemRemovedOld, .itemRetracted, .itemExpired, .itemsTruncated,
            .feedEmpty, .feedRemoved, .scheduledEarly, .duplicateOfRemoved:
            identityText
        case .pubDateChanged, .pubDateForward, .pubDateBackdated, .enclosureURLChanged, .enclosureBytesChanged,
            .explicitLowered, .renumbered, .bulkChange, .encodingRegression, .transcriptLost:
            itemText
        case .imageBytesChanged, .titleChanged, .channelFieldsChanged, .typeChanged, .mediumChanged, .blockAdded,
            .completeAdded, .completeThenNew, .buildDateBackwards, .noSemanticChange:
            channelText
        case .podcastGuidChanged, .selfURLChanged, .newFeedURLRemoved, .newFeedURLAppears, .lockedRelaxed,
            .lockedDuringMove:
            moveText
        }
    }
}
