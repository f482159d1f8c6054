import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension AssetReader {
    /// The pictures of the key `images`, each a file, an address, or a mapping that says more.
    ///
    /// - Parameter folder: where their files go in the site.
    mutating func images(_ fields: Fields, folder: String) -> [Located<PodcastImage>] {
        fields.oneOrMore("images").compactMap { node in
            guard case .mapping = node.content else {
                guard let picture = plainPicture(node, fields, "images", folder) else { return nil }
                return image(picture, nil, at: node.place)
            }
            guard let entry = Fields(node, in: source, keys: .image, log: &log),
                let picture = statedPicture(entry, folder)
            else { return nil }
            return image(picture, entry, at: node.place)
        }
    }

    /// The sizes of the key `srcset`, each a file, or a mapping with an address and its width.
    mutating func imageSizes(_ fields: Fields, folder: String) -> [Located<SizedImage>] {
        fields.oneOrMore("srcset").compactMap { node in
            guard case .mapping = node.content else {
                guard let picture = plainPicture(node, fields, "srcset", folder) else { return nil }
                return size(picture, nil, at: node.place)
            }
            guard let entry = Fields(node, in: source, keys: .sizedImage, log: &log),
                let picture = statedPicture(entry, folder)
            else { return nil }
            return size(picture, entry, at: node.place)
        }
    }

    private mutating func plainPicture(
        _ node: YAMLNode, _ fields: Fields, _ key: String, _ folder: String
    ) -> Located<Artwork>? {
        guard fields.text(of: node, key, &log) != nil else { return nil }
        return picture(node, fields, isArtwork: false) { "\(folder)/\($0.fileName)" }
    }

    private mutating func statedPicture(_ entry: Fields, _ folder: String) -> Located<Artwork>? {
        if let file = entry.node("file") {
            return picture(file, entry, isArtwork: false) { "\(folder)/\($0.fileName)" }
        }
        guard entry.states("url") else {
            if !entry.states("file") {
                report(.keyMissing, "an image has neither 'file' nor 'url'", entry.place)
            }
            return nil
        }
        return entry.address("url", &log).map { address in address.derive { Artwork(address: $0) } }
    }

    private mutating func size(_ picture: Located<Artwork>, _ entry: Fields?, at place: Place) -> Located<SizedImage>? {
        let stated = entry.flatMap { $0.int("width", &log) }
        guard let width = stated?.value ?? picture.value.facts?.width else {
            if entry?.states("width") != true {
                report(.keyMissing, "a size on the web has no 'width'", place)
            }
            return nil
        }
        return SizedImage(address: picture.value.address, width: width).map { Located($0, from: picture.origin) }
    }

    private mutating func image(
        _ picture: Located<Artwork>, _ entry: Fields?, at place: Place
    ) -> Located<PodcastImage>? {
        let facts = picture.value.facts
        let alternative = entry.flatMap { $0.line("alt", &log) }
        let width = entry.flatMap { $0.int("width", &log) }?.value ?? facts?.width
        let height = entry.flatMap { $0.int("height", &log) }?.value ?? facts?.height
        let stated = entry.flatMap { ratio($0, width, height) }
        let purposes = entry.map { self.purposes($0) } ?? []
        let type = self.type(of: picture, entry, at: place)
        let computed = width.flatMap { width in height.map { AspectRatio.text(width: width, height: $0) } }
        guard
            let image = PodcastImage(
                address: picture.value.address, alternativeText: alternative?.value,
                aspectRatio: stated?.value ?? computed, width: width, height: height, type: type, purposes: purposes)
        else {
            report(.tagLength, "the words of 'purpose' have more than \(TagText.limit) characters together", place)
            return nil
        }
        return Located(image, from: picture.origin)
    }

    private mutating func ratio(_ entry: Fields, _ width: Int?, _ height: Int?) -> Located<String>? {
        guard
            let text = entry.parsed(
                "aspect-ratio", .image, "two numbers with a slash, such as 16/9", &log,
                { AspectRatio($0) == nil ? nil : $0 }),
            let place = entry.node("aspect-ratio")?.place
        else { return nil }
        if let width, let height, let ratio = AspectRatio(text.value), !ratio.fits(width: width, height: height) {
            report(.image, "'\(text.value)' is not the ratio of \(width) to \(height)", place)
            return nil
        }
        return text
    }

    private mutating func purposes(_ entry: Fields) -> [String] {
        entry.oneOrMore("purpose").flatMap { node -> [String] in
            guard let text = entry.text(of: node, "purpose", &log) else { return [] }
            return text.value.split(separator: " ").map(String.init).filter { word in
                let parts = word.split(separator: "/", omittingEmptySubsequences: false)
                let isOwn = parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
                if isOwn || ClosedLists.imagePurposes.contains(word) { return true }
                let nearest = Spelling.nearest(to: word, in: ClosedLists.imagePurposes)
                log.report(
                    .image, "the namespace knows no purpose '\(word.shortened)'", in: source, at: node.place,
                    help: nearest.map { "did you mean '\($0)'?" })
                return false
            }
        }
    }

    /// The media type: what the file is, what is stated, or nothing for a JPEG or PNG on the web.
    private mutating func type(of picture: Located<Artwork>, _ entry: Fields?, at place: Place) -> MediaType? {
        let stated = entry?.parsed("type", .image, "a media type such as image/webp", &log) { MediaType($0) }
        if let facts = picture.value.facts {
            if let stated, stated.value != facts.type {
                report(.mediaContradiction, "'type' says \(stated.value), but the file has \(facts.type)", place)
            }
            return facts.type
        }
        if let stated { return stated.value }
        let file = picture.value.address.pathExtension ?? ""
        if entry?.states("type") != true, ["webp", "avif", "gif", "svg", "mp4", "m4v", "mov", "webm"].contains(file) {
            report(.keyMissing, "an image that is no JPEG and no PNG has no 'type'", place)
        }
        return nil
    }
}

extension AspectRatio {
    /// The ratio of a picture of a size, as small as it can be written.
    fileprivate static func text(width: Int, height: Int) -> String {
        var (divisor, rest) = (width, height)
        while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
        guard divisor > 0 else { return "1/1" }
        return "\(width / divisor)/\(height / divisor)"
    }
}
