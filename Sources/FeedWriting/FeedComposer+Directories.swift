import Diagnostics
import FeedVocabulary
import PodcastModel

/// What single directories read: Spotify's own tags, and the restriction of Media RSS.
extension FeedComposer {
    /// Writes what a show says to Spotify.
    mutating func spotifyChannel(_ extras: ChannelExtras) {
        if let limit = extras.spotifyLimit {
            start("spotify:limit", from: limit.origin.derived)
            attribute("recentCount", limit)
            end()
        }
        if let countries = extras.countriesOfOrigin {
            let list = countries.value.map { $0.description.lowercased() }.joined(separator: " ")
            element("spotify:countryOfOrigin", list, from: countries.origin.derived)
        }
    }

    /// Writes the countries in which a show or an episode may be heard.
    mutating func mediaRestriction(_ restriction: Located<CountryRestriction>) {
        start("media:restriction", from: restriction.origin.derived)
        attribute("relationship", restriction.value.relationship.rawValue, from: restriction.origin.derived)
        attribute("type", "country", from: restriction.origin.derived)
        text(
            restriction.value.countries.map(\.description).joined(separator: " "), from: restriction.origin.derived)
        end()
    }
}
