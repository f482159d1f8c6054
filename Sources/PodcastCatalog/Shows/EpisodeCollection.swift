import Synchronization

/// What became of the episodes of the open shows, in their order, and where it is written.
///
/// One thread collects while others read the next episodes.
final class EpisodeCollection: Sendable {
    /// What is known of the episodes of a show.
    struct Part: Sendable {
        /// The digests of their texts, one behind another.
        var contents: [UInt8] = []
        /// What they are.
        var entries: [EpisodeEntry] = []
        /// Whether the front matter of all of them could be read, so that what they name is known.
        var isReadable = true
    }

    private struct State {
        var store: EpisodeStore?
        var parts: [Part] = []

        mutating func take(_ draft: EpisodeDraft) {
            guard let result = draft.result else { return }
            var entry = result.entry
            // One text for the name, wherever it stands.
            entry.file = draft.name
            if let record = result.record, store != nil {
                entry.pieces.move(by: store?.append(record, of: draft.path) ?? 0)
            }
            if !result.isReadable { parts[draft.show].isReadable = false }
            parts[draft.show].entries.append(entry)
            parts[draft.show].contents += draft.digest
        }
    }

    private let state: Mutex<State>

    /// No episodes yet, and the store that they go to, if any.
    init(store: EpisodeStore?) {
        state = Mutex(State(store: store))
    }

    /// Begins with shows that have so many episodes.
    func begin(_ counts: [Int]) {
        state.withLock { state in
            state.parts = counts.map { count in
                var part = Part()
                part.entries.reserveCapacity(count)
                return part
            }
        }
    }

    /// Takes what became of the next episodes.
    func take(_ shares: [DraftShare]) {
        state.withLock { state in
            for share in shares { for draft in share.take() { state.take(draft) } }
        }
    }

    /// What became of all episodes of the open shows.
    func end() -> [Part] {
        state.withLock { state in
            defer { state.parts = [] }
            return state.parts
        }
    }

    /// The store, whole.
    func keep() -> EpisodeStore? {
        state.withLock { state in
            state.store?.keep()
            return state.store
        }
    }
}
