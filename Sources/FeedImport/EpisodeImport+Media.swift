import FeedValues
import FeedVocabulary
import XMLCore

extension EpisodeImport {
    /// Reads the media file; its address, if there is one.
    mutating func readMedia(_ state: inout ImportState) -> String? {
        guard let element = first("enclosure") else {
            state.log.report(.media, "the item has no media: apps leave it out", at: place(of: item))
            pairs.append(YAMLPair("media", .bool(false)))
            return nil
        }
        guard let address = rest.address(of: element, attribute: "url") else {
            keep(element, because: "apps can't fetch '\((element["url"] ?? "").prefix(80))'", &state)
            pairs.append(YAMLPair("media", .bool(false)))
            return nil
        }
        tellOthers(in: element, beside: ["url", "length", "type"], &state)
        var media = [YAMLPair("url", .text(address.description)), YAMLPair("bytes", .number(bytes(element, &state)))]
        media.append(YAMLPair("type", .text(mediaType(element, address, &state))))
        media.add("duration", duration(&state))
        pairs.append(YAMLPair("media", .mapping(media)))
        for more in rest.named("enclosure") {
            keep(more, because: "the item has another media file before this one", &state)
        }
        return address.description
    }

    private func bytes(_ element: FeedElement, _ state: inout ImportState) -> Int {
        guard let length = element["length"], !length.isEmpty else {
            state.log.report(.media, "the media file has no length; 0 stands in its place", at: place(of: element))
            return 0
        }
        if let bytes = Int(length), bytes >= 0 { return bytes }
        state.log.report(
            .media, "'\(length)' is no number of bytes; 0 stands in its place", at: place(of: element))
        return 0
    }

    private func mediaType(_ element: FeedElement, _ address: WebAddress, _ state: inout ImportState) -> String {
        let stated = element["type"] ?? ""
        if let type = MediaType(stated) {
            if !MediaFormat.formats(of: type).contains(where: { !$0.acceptedBy.isEmpty }) {
                state.log.report(.media, "podcast apps don't play '\(type)'", at: place(of: element))
            }
            return type.description
        }
        let essence = stated.split(separator: ";").first.flatMap { MediaType(String($0.trimmedOfXMLWhiteSpace)) }
        let guess = essence ?? address.pathExtension.flatMap(MediaFormat.named)?.mediaType
        let other = guess?.description ?? "audio/mpeg"
        state.log.report(
            .media, "'\(stated)' is no media type; '\(other)' stands in its place", at: place(of: element))
        return other
    }

    private mutating func duration(_ state: inout ImportState) -> String? {
        guard let element = first("itunes:duration"), element.isPlain() else { return nil }
        let text = element.line
        let parsed = ITunesDuration.parse(text)
        guard let duration = parsed.duration ?? looseDuration(text) else {
            keep(element, because: "'\(text)' is no duration", &state)
            return nil
        }
        take(element)
        if parsed.duration == nil {
            state.log.report(.changed, "'\(text)' is read as \(duration.seconds) seconds", at: place(of: element))
        }
        return duration.seconds
    }

    /// The duration that fields over 59 mean, as in `75:10` hours or `0:95`.
    private func looseDuration(_ text: String) -> MediaDuration? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(fields.count), fields.allSatisfy({ ($0 ?? -1) >= 0 && ($0 ?? 0) < 1_000_000 }) else {
            return nil
        }
        let seconds = fields.compactMap(\.self).reduce(0) { $0 * 60 + $1 }
        return MediaDuration(milliseconds: seconds * 1000)
    }

    /// Notes a media file for those who want it fetched.
    func note(_ address: WebAddress, slug: String, _ path: String, _ state: inout ImportState) {
        guard let pair = pairs.first(where: { $0.key == "media" }), let element = item.children("enclosure").first
        else {
            return
        }
        let place = element.tree.position(of: element.node)
        let format =
            address.pathExtension.flatMap(MediaFormat.named)
            ?? MediaType(element["type"] ?? "").flatMap { MediaFormat.formats(of: $0).first }
        let name = "\(slug).\(format?.fileExtension ?? "mp3")"
        state.media.append(
            ImportedMedium(
                address: address, episode: path, name: name, lines: [pair].yaml(),
                localLines: [YAMLPair("media", .text("../media/\(name)"))].yaml(), position: place))
    }
}

extension String {
    /// The last part of an address, without its extension.
    var deletingExtension: String {
        let path = prefix { $0 != "?" && $0 != "#" }
        let name = path.split(separator: "/").last ?? ""
        return String(name.split(separator: ".").first ?? name)
    }
}
