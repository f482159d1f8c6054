import Diagnostics
import FeedValues
import PodcastModel

/// Podcasting 2.0: pictures (tags `image` and `images`).
extension FeedComposer {
    /// Writes a picture for a purpose.
    mutating func podcastImage(_ image: Located<PodcastImage>) {
        let origin = image.origin.derived
        start("podcast:image", from: origin)
        attribute("href", image.value.address.description, from: origin)
        attribute("alt", ifAny: image.value.alternativeText, from: origin)
        attribute("aspect-ratio", ifAny: image.value.aspectRatio, from: origin)
        attribute("width", ifAny: image.value.width, from: origin)
        attribute("height", ifAny: image.value.height, from: origin)
        attribute("type", ifAny: image.value.type, from: origin)
        if !image.value.purposes.isEmpty {
            attribute("purpose", image.value.purposes.joined(separator: " "), from: origin)
        }
        end()
    }

    /// Writes a picture in several sizes.
    mutating func podcastImages(_ images: [Located<SizedImage>]) {
        guard let first = images.first else { return }
        let list = images.map { "\($0.value.address) \($0.value.width)w" }.joined(separator: ", ")
        element("podcast:images", attribute: "srcset", list, from: first.origin.derived)
    }
}
