import Diagnostics
import PodcastModel

/// Podcasting 2.0: places and rights (tags `location` and `license`).
extension FeedComposer {
    /// Writes a place.
    mutating func podcastLocation(_ location: Located<Location>) {
        let origin = location.origin.derived
        start("podcast:location", from: origin)
        attribute("rel", ifAny: location.value.relation?.rawValue, from: origin)
        attribute("geo", ifAny: location.value.coordinates, from: origin)
        attribute("osm", ifAny: location.value.object, from: origin)
        attribute("country", ifAny: location.value.country, from: origin)
        text(location.value.name, from: origin)
        end()
    }

    /// Writes a licence.
    mutating func podcastLicense(_ license: Located<LicenseNotice>) {
        start("podcast:license", from: license.origin.derived)
        attribute("url", ifAny: license.value.address, from: license.origin.derived)
        text(license.value.name, from: license.origin.derived)
        end()
    }
}
