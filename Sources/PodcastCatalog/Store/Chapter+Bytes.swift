import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension Chapter {
    /// Writes a chapter whole.
    func write(to encoder: inout ByteEncoder) {
        encoder.write(start.milliseconds)
        encoder.write(end?.milliseconds) { $0.write($1) }
        encoder.write(isHidden)
        let texts = [
            title, link?.description, image?.description, location?.name, location?.coordinates?.description,
            location?.object?.description,
        ]
        for text in texts { encoder.write(text) { $0.write($1) } }
    }

    /// Reads a whole chapter.
    init(from decoder: inout ByteDecoder) throws(ByteDecoder.Mismatch) {
        guard let start = MediaDuration(milliseconds: try decoder.int()) else { throw ByteDecoder.Mismatch() }
        let end = try decoder.optional { decoder throws(ByteDecoder.Mismatch) in try decoder.int() }
        let isHidden = try decoder.bool()
        let title = try decoder.optionalText()
        let link = try decoder.optional { decoder throws(ByteDecoder.Mismatch) in try decoder.address() }
        let image = try decoder.optional { decoder throws(ByteDecoder.Mismatch) in try decoder.address() }
        self.init(start: start, title: title, link: link, image: image)
        self.end = end.flatMap(MediaDuration.init(milliseconds:))
        self.isHidden = isHidden
        let name = try decoder.optionalText()
        let coordinates = try decoder.optionalText()
        let object = try decoder.optionalText()
        location = name.flatMap { name in
            Location(
                name, coordinates: coordinates.flatMap { GeoURI($0) }, object: object.flatMap { OpenStreetMapID($0) })
        }
    }
}

extension ByteDecoder {
    /// Reads an address.
    mutating func address() throws(Mismatch) -> WebAddress {
        guard let address = WebAddress(try text()) else { throw Mismatch() }
        return address
    }
}
