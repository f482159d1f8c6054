/// A party whose demands a feed can be held against.
public enum Profile: String, Sendable, Hashable, CaseIterable {
    /// RSS 2.0 and the RSS Advisory Board's profile of it.
    case rss2
    /// Apple Podcasts.
    case apple
    /// Spotify.
    case spotify
    /// YouTube Music, where it takes podcasts by RSS.
    case youtube
    /// Amazon Music and Audible.
    case amazon
    /// The Podcasting 2.0 namespace.
    case podcasting2
    /// The podcast RSS standard PSP-1; judged only when named.
    case psp1
}

extension Set<Profile> {
    /// Every profile that there is.
    public static let all = Set(Profile.allCases)
}
