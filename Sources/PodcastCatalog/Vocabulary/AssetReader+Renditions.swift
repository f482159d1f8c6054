import Diagnostics
import Digests
import FeedValues
import FeedVocabulary
import Foundation
import PodcastModel

extension AssetReader {
    /// The other renditions of an episode or a broadcast.
    mutating func alternates(
        _ fields: Fields, of enclosure: Enclosure?, show: String, as use: MediaUse = .alternate
    ) -> [AlternateEnclosure] {
        var alternates: [AlternateEnclosure] = []
        var hasDefault = false
        for node in fields.list("alternates", &log) ?? [] {
            guard let entry = Fields(node, in: source, keys: .alternate, log: &log) else { continue }
            entry.require(["media"], of: "an alternate", &log)
            let title = entry.tagText("title", in: TagText.shortLimit, &log)
            guard let media = entry.node("media"),
                let file = self.enclosure(media, entry, show: show, as: use)
            else { continue }
            var alternate = AlternateEnclosure(enclosure: file, title: title)
            alternate.details = details(entry, of: file, media)
            if alternate.details?.isDefault == true, let place = entry.node("default")?.place {
                if hasDefault {
                    report(.rendition, "another alternate is the default already", place)
                } else if let enclosure, enclosure.address.value != file.address.value {
                    report(.rendition, "the default alternate has another file than 'media'", place)
                }
                hasDefault = true
            }
            alternates.append(alternate)
        }
        return alternates
    }

    private mutating func details(_ entry: Fields, of file: Enclosure, _ media: YAMLNode) -> AlternateDetails? {
        var details = AlternateDetails()
        details.bitrate = entry.int("bitrate", in: Fields.bitrates, &log)?.value
        details.height = height(entry, of: file)
        details.language =
            entry.parsed("lang", .language, "a registered BCP 47 tag", &log) { Language($0) }?.value
        details.relation = entry.tagText("rel", in: TagText.shortLimit, &log)?.value
        details.codecs = entry.line("codecs", &log)?.value
        details.isDefault = entry.bool("default", &log)?.value
        details.sources = sources(entry)
        details.integrity = integrity(entry, media)
        return details == AlternateDetails() ? nil : details
    }

    private mutating func height(_ entry: Fields, of file: Enclosure) -> Int? {
        guard let height = entry.int("height", &log), let place = entry.node("height")?.place else { return nil }
        guard !file.type.value.description.hasPrefix("audio/") else {
            report(.rendition, "'height' is stated of sound", place)
            return nil
        }
        return height.value
    }

    private mutating func sources(_ entry: Fields) -> [Located<MediaSource>] {
        entry.oneOrMore("sources").compactMap { node in
            guard case .mapping = node.content else {
                guard let text = entry.text(of: node, "sources", &log) else { return nil }
                guard let uri = AbsoluteURI(text.value) else {
                    report(
                        .address,
                        "'sources' must be whole addresses with their schemes, found '\(text.value.shortened)'",
                        node.place)
                    return nil
                }
                return Located(MediaSource(uri), from: text.origin)
            }
            guard let stated = Fields(node, in: source, keys: .mediaSource, log: &log) else { return nil }
            stated.require(["uri"], of: "a source", &log)
            let uri = stated.parsed("uri", .address, "a whole address with its scheme", &log) { AbsoluteURI($0) }
            let type = stated.parsed("type", .rendition, "a media type such as application/x-bittorrent", &log) {
                MediaType($0)
            }
            return uri.map { Located(MediaSource($0.value, type: type?.value), from: $0.origin) }
        }
    }

    /// A digest that is stated or made of the file, or a signature.
    private mutating func integrity(_ entry: Fields, _ media: YAMLNode) -> Located<Integrity>? {
        guard let node = entry.node("integrity") else { return nil }
        if case .mapping = node.content {
            guard let stated = Fields(node, in: source, keys: .signature, log: &log) else { return nil }
            stated.require(["pgp-signature"], of: "'integrity'", &log)
            return stated.parsed("pgp-signature", .rendition, "a signature in Base64", &log) { text in
                Integrity.Base64Signature(text).map(Integrity.signature)
            }
        }
        if node.text == "sha256" { return digest(of: media, at: node.place) }
        return entry.parsed(
            "integrity", .rendition, "'sha256', or a digest such as sha384-… in Base64", &log
        ) { text in IntegrityDigest(text).map(Integrity.digest) }
    }

    /// The digest of a file of the catalogue, or of one that is known from its release.
    private mutating func digest(of media: YAMLNode, at place: Place) -> Located<Integrity>? {
        guard let name = media["file"]?.text ?? media.text, !FileReference.isAddress(name),
            let path = LocalPath(name, from: folder, within: boundary), let bytes = digest(of: path)
        else {
            report(.rendition, "only of a file that is here a digest can be made", place)
            return nil
        }
        let text = "sha256-" + Data(bytes).base64EncodedString()
        return IntegrityDigest(text).map { Located(.digest($0), from: source.origin(place).derived) }
    }

    private func digest(of path: LocalPath) -> [UInt8]? {
        switch context.files.state(of: path) {
        case .file: Digest.sha256(fileAt: path.path)?.bytes
        case .absent: context.released.medium(at: path)?.digest.bytes
        case .missing, .folder, .outside: nil
        }
    }
}

extension ContentDigest {
    /// The bytes of the digest.
    fileprivate var bytes: [UInt8] {
        let digits = Array(description.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).map { index in
            (digits[index].hexDigitValue ?? 0) << 4 | (digits[index + 1].hexDigitValue ?? 0)
        }
    }
}

extension Digest {
    /// The SHA-256 digest of a file, read piece by piece; `nil` when it can't be read.
    fileprivate static func sha256(fileAt path: String) -> Digest? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var stream = DigestStream(.sha256)
        do {
            while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { stream.update(Array(piece)) }
        } catch {
            return nil
        }
        return stream.finish()
    }
}
