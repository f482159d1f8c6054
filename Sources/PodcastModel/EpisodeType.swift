/// What an episode is to its show (`itunes:episodeType`).
public enum EpisodeType: String, Hashable, Sendable, CaseIterable {
    /// A regular episode.
    case full
    /// A short piece that announces the show or a season.
    case trailer
    /// Something extra.
    case bonus
}
