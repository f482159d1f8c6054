import PodcastModel
import Synchronization

/// A few episodes that one thread at a time has in hand, so that their texts are let go where they were read.
final class DraftShare: Sendable {
    /// How many episodes a share has at most.
    static let size = 4

    /// How many episodes it has.
    let count: Int
    private let drafts: Mutex<[EpisodeDraft]>

    /// A share of some episodes.
    init(_ drafts: [EpisodeDraft]) {
        count = drafts.count
        self.drafts = Mutex(drafts)
    }

    /// The files that they name.
    var references: [FileReference] { drafts.withLock { $0.flatMap(\.references) } }

    /// Makes of those that name files what is to be known of them, when the files have been looked at.
    func settle(
        of shows: [ShowBackground], context: CatalogContext, _ write: (@Sendable (Episode) -> [EpisodeText])?
    ) {
        drafts.withLock { drafts in
            for index in drafts.indices where drafts[index].result == nil {
                let show = shows[drafts[index].show]
                drafts[index].settle(drafts[index].decoded(of: show, context: context, write))
            }
        }
    }

    /// Hands them over, once.
    func take() -> [EpisodeDraft] {
        drafts.withLock { drafts in
            defer { drafts = [] }
            return drafts
        }
    }
}
