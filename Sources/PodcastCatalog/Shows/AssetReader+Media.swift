import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension AssetReader {
    /// What a media file is to its episode.
    enum MediaUse {
        /// What every app plays.
        case main
        /// One rendition among others, from which an app takes what it can play.
        case alternate
        /// What a broadcast sends, of which no size is known.
        case stream
    }

    /// A media file: its name, or a mapping that says more or where it lies on the web.
    mutating func enclosure(
        _ node: YAMLNode, _ fields: Fields, show: String, as use: MediaUse = .main
    ) -> Enclosure? {
        guard case .mapping = node.content else {
            guard let name = fields.text(of: node, "media", &log) else { return nil }
            return local(name, node.place, show: show, as: use)
        }
        guard let stated = Fields(node, in: source, keys: .media, log: &log) else { return nil }
        if let file = stated.node("file") {
            guard let name = stated.text("file", &log),
                let enclosure = local(name, file.place, show: show, as: use)
            else { return nil }
            compare(stated, with: enclosure, as: use)
            return enclosure
        }
        // Its value or its spelling has been reported.
        if stated.states("file") { return nil }
        guard stated.states("url") else {
            report(.keyMissing, "a media file has neither 'file' nor 'url'", stated.place)
            return nil
        }
        return remote(stated, as: use)
    }

    private mutating func local(
        _ name: Located<String>, _ place: Place, show: String, as use: MediaUse
    ) -> Enclosure? {
        if FileReference.isAddress(name.value) {
            log.report(
                .valueType, "'media' must be a file, found the address '\(name.value.shortened)'", in: source,
                at: place, help: "write { url: …, bytes: …, type: …, duration: … }")
            return nil
        }
        guard let path = path(name.value, at: place) else { return nil }
        guard let facts = context.facts.media[path.path] else {
            reportNotExamined(path, place)
            return nil
        }
        guard isPlayable(facts.type, place, as: use) else { return nil }
        let output = ReleasedIdentities.mediaPath(path.fileName, of: show)
        let address = publishMedium(path, as: output, of: show, at: place)
        media.append(NamedMedium(path: output, file: path.path, place: CompactPlace(name.origin)))
        return Enclosure(
            address: name.derive { _ in address }, bytes: name.derive { _ in facts.bytes },
            type: name.derive { _ in facts.type }, duration: name.derive { _ in facts.duration })
    }

    private mutating func remote(_ stated: Fields, as use: MediaUse) -> Enclosure? {
        requireSize(stated, as: use)
        let address = stated.address("url", &log)
        // Not known, as an old feed may say: 0, of which the feed's own rules tell.
        let bytes = stated.int("bytes", in: Fields.amounts, &log) ?? (use == .stream ? stated.defaulted(0) : nil)
        let type = mediaType(stated, as: use)
        let duration = stated.node("duration").flatMap { _ in stated.duration("duration", &log) }
        guard var address, let bytes, let type else { return nil }
        if use != .stream, !mediaPlace.isPlain { address = address.derive { mediaPlace.prefixed($0) } }
        return Enclosure(address: address, bytes: bytes, type: type, duration: duration)
    }

    /// Reports what is not stated of a file on the web, and how its owner finds it out: nothing is fetched here.
    private mutating func requireSize(_ stated: Fields, as use: MediaUse) {
        for key in use == .stream ? ["type"] : ["bytes", "type"] where !stated.states(key) {
            let header = key == "bytes" ? "content-length" : "content-type"
            log.report(
                .keyMissing, "a media file on the web has no '\(key)'", in: source, at: stated.place,
                help: "add '\(key):' with what its server calls '\(header)', as 'curl -sIL ADDRESS' prints it; "
                    + "'podfeed validate --online' holds it against the server later")
        }
    }

    private mutating func mediaType(_ stated: Fields, as use: MediaUse) -> Located<MediaType>? {
        let type = stated.parsed("type", .mediaType, "a media type such as audio/mpeg", &log) { MediaType($0) }
        guard let type, let place = stated.node("type")?.place else { return nil }
        _ = isPlayable(type.value, place, as: use)
        return type
    }

    private mutating func isPlayable(_ type: MediaType, _ place: Place, as use: MediaUse) -> Bool {
        let isPlayable = MediaFormat.formats(of: type).contains { format in
            (use != .main || !format.acceptedBy.isEmpty) && (format.kind == .audio || format.kind == .video)
        }
        if isPlayable { return true }
        report(.mediaType, "podcast apps don't play '\(type)'", place)
        return false
    }

    private mutating func compare(_ stated: Fields, with enclosure: Enclosure, as use: MediaUse) {
        if let bytes = stated.int("bytes", &log), bytes.value != enclosure.bytes.value {
            contradict("bytes", "\(bytes.value)", "\(enclosure.bytes.value)", stated)
        }
        if let type = mediaType(stated, as: use), !MediaFormat.areSame(type.value, enclosure.type.value) {
            contradict("type", "\(type.value)", "\(enclosure.type.value)", stated)
        }
        if stated.states("duration"), let duration = stated.duration("duration", &log), let own = enclosure.duration,
            abs(duration.value.milliseconds - own.value.milliseconds) > 1000
        {
            contradict("duration", duration.value.clock, own.value.clock, stated)
        }
    }

    private mutating func contradict(_ key: String, _ stated: String, _ found: String, _ fields: Fields) {
        guard let place = fields.node(key)?.place else { return }
        report(.mediaContradiction, "'\(key)' says \(stated), but the file has \(found)", place)
    }
}
