import FeedValues
import FeedVocabulary

extension PodcastTags {
    static func value(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        guard let pairs = offer(element), let splits = timeSplits(element, &changes) else { return nil }
        let known = element.children("podcast:valueRecipient").count + element.children("podcast:valueTimeSplit").count
        guard known == element.children.count else { return nil }
        return .mapping(splits.isEmpty ? pairs : pairs + [YAMLPair("time-splits", .list(splits))])
    }

    /// What a show offers: time splits are those of episodes.
    static func showValue(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        element.children("podcast:valueTimeSplit").isEmpty ? value(element, &changes) : nil
    }

    private static func offer(_ element: FeedElement) -> [YAMLPair]? {
        guard element.hasOnly(["type", "method", "suggested"]), element.text.isEmpty,
            let type = element["type"], let method = element["method"], ClosedLists.valueSlugs.contains(type),
            ClosedLists.valueSlugs.contains(method), let recipients = recipients(element)
        else { return nil }
        var pairs = [YAMLPair("type", .text(type)), YAMLPair("method", .text(method))]
        if let suggested = stated(element["suggested"]) {
            guard let number = PlainDecimal(suggested, allowsPlus: false), number.value >= 0 else { return nil }
            pairs.append(YAMLPair("suggested", .text(suggested)))
        }
        return pairs + [YAMLPair("recipients", .list(recipients))]
    }

    private static func recipients(_ element: FeedElement) -> [YAMLValue]? {
        let all = element.children("podcast:valueRecipient")
        let recipients = all.compactMap(recipient)
        guard recipients.count == all.count, all.contains(where: { Int($0["split"] ?? "") ?? 0 > 0 }) else {
            return nil
        }
        return recipients
    }

    private static func recipient(_ element: FeedElement) -> YAMLValue? {
        guard element.isPlain(["name", "type", "address", "split", "fee", "customKey", "customValue"]),
            element.text.isEmpty, let type = element["type"], ClosedLists.valueSlugs.contains(type),
            let address = stated(element["address"]), let split = Int(element["split"] ?? ""), split >= 0
        else { return nil }
        if type == "node", LightningNodeKey(address) == nil { return nil }
        if type == "lnaddress", LightningAddress(address) == nil { return nil }
        var pairs: [YAMLPair] = []
        pairs.add("name", stated(element["name"])?.asLine)
        pairs += [
            YAMLPair("type", .text(type)), YAMLPair("address", .text(address)), YAMLPair("split", .number(split)),
        ]
        if let fee = stated(element["fee"]) {
            guard fee == "true" || fee == "false" else { return nil }
            pairs.append(YAMLPair("fee", .bool(fee == "true")))
        }
        guard let key = stated(element["customKey"]) else {
            return stated(element["customValue"]) == nil ? .mapping(pairs) : nil
        }
        pairs.append(YAMLPair("custom-key", .text(key)))
        pairs.add("custom-value", stated(element["customValue"]))
        return .mapping(pairs)
    }

    private static func timeSplits(_ element: FeedElement, _ changes: inout AddressChanges) -> [YAMLValue]? {
        var furthest = 0
        var splits: [YAMLValue] = []
        for split in element.children("podcast:valueTimeSplit") {
            guard split.hasOnly(["startTime", "duration", "remoteStartTime", "remotePercentage"]), split.text.isEmpty,
                let start = MediaDuration(clock: split["startTime"] ?? ""),
                let duration = MediaDuration(clock: split["duration"] ?? ""), duration.milliseconds > 0,
                start.milliseconds >= furthest, let target = target(of: split, &changes)
            else { return nil }
            furthest = start.milliseconds + duration.milliseconds
            splits.append(
                .mapping(
                    [YAMLPair("start", .text(start.seconds)), YAMLPair("duration", .text(duration.seconds))] + target))
        }
        return splits
    }

    private static func target(of split: FeedElement, _ changes: inout AddressChanges) -> [YAMLPair]? {
        let items = split.children("podcast:remoteItem")
        let from = stated(split["remoteStartTime"])
        let share = stated(split["remotePercentage"])
        if items.isEmpty, from == nil, share == nil,
            split.children.allSatisfy({ $0.name == "podcast:valueRecipient" }), let recipients = recipients(split)
        {
            return [YAMLPair("recipients", .list(recipients))]
        }
        guard items.count == 1, split.children.count == 1, let item = remoteItem(items[0], &changes) else {
            return nil
        }
        var pairs = [YAMLPair("remote-item", item)]
        if let from {
            guard let start = MediaDuration(clock: from) else { return nil }
            pairs.append(YAMLPair("remote-start", .text(start.seconds)))
        }
        if let share {
            guard let number = Int(share), (0...100).contains(number) else { return nil }
            pairs.append(YAMLPair("remote-percentage", .number(number)))
        }
        return pairs
    }

    /// Another feed, or an item of one.
    static func remoteItem(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        guard element.isPlain(["feedGuid", "feedUrl", "itemGuid", "medium", "title"]), element.text.isEmpty,
            let guid = element["feedGuid"], let known = UUID(guid)
        else { return nil }
        var pairs = [YAMLPair("guid", .text(known.description))]
        if stated(element["feedUrl"]) != nil {
            guard let address = changes.address(of: element, attribute: "feedUrl") else { return nil }
            pairs.append(YAMLPair("url", .text(address.description)))
        }
        pairs.add("item", stated(element["itemGuid"])?.asLine)
        pairs.add("title", stated(element["title"])?.asLine)
        if let medium = stated(element["medium"]) {
            guard DeclaredMedium(medium) != nil else { return nil }
            pairs.append(YAMLPair("medium", .text(medium)))
        }
        return .mapping(pairs)
    }

    /// Another rendition of a file.
    ///
    /// - Parameter main: the address of that file, which the default rendition must have, too.
    static func alternate(_ element: FeedElement, of main: String?) -> YAMLValue? {
        let sources = element.children("podcast:source")
        let integrity = element.children("podcast:integrity")
        guard
            element.hasOnly([
                "type", "length", "bitrate", "height", "lang", "title", "rel", "codecs", "default",
            ]), sources.count + integrity.count == element.children.count, integrity.count <= 1,
            let first = sources.first, first.isPlain(["uri"]), let url = first["uri"], let address = WebAddress(url),
            let type = MediaType(element["type"] ?? ""), let bytes = Int(element["length"] ?? ""), bytes >= 0,
            MediaFormat.formats(of: type).contains(where: { $0.kind == .audio || $0.kind == .video })
        else { return nil }
        var pairs = [
            YAMLPair(
                "media",
                .mapping([
                    YAMLPair("url", .text(address.description)), YAMLPair("bytes", .number(bytes)),
                    YAMLPair("type", .text(type.description)),
                ]))
        ]
        guard details(element, of: type, isMain: address.description == main, into: &pairs),
            places(sources.dropFirst(), into: &pairs)
        else { return nil }
        if let proof = integrity.first {
            guard let value = self.integrity(proof) else { return nil }
            pairs.append(YAMLPair("integrity", value))
        }
        return .mapping(pairs)
    }

    private static func details(_ element: FeedElement, of type: MediaType, isMain: Bool, into pairs: inout [YAMLPair])
        -> Bool
    {
        for key in ["title", "rel"] {
            guard let text = stated(element[key])?.asLine else { continue }
            guard text.unicodeScalars.count <= 32 else { return false }
            pairs.append(YAMLPair(key, .text(text)))
        }
        if let bitrate = stated(element["bitrate"]) {
            guard let number = Int(bitrate), number >= 8000 else { return false }
            pairs.append(YAMLPair("bitrate", .number(number)))
        }
        if let height = stated(element["height"]) {
            guard let number = Int(height), number > 0, type.topLevel != "audio" else { return false }
            pairs.append(YAMLPair("height", .number(number)))
        }
        if let language = stated(element["lang"]) {
            guard let known = Language(language) else { return false }
            pairs.append(YAMLPair("lang", .text(known.description)))
        }
        pairs.add("codecs", stated(element["codecs"])?.asLine)
        guard let isDefault = stated(element["default"]) else { return true }
        guard isDefault == "false" || isDefault == "true" && isMain else { return false }
        pairs.append(YAMLPair("default", .bool(isDefault == "true")))
        return true
    }

    private static func places(_ sources: ArraySlice<FeedElement>, into pairs: inout [YAMLPair]) -> Bool {
        var places: [YAMLValue] = []
        for source in sources {
            guard source.isPlain(["uri", "contentType"]), let uri = source["uri"], AbsoluteURI(uri) != nil else {
                return false
            }
            guard let type = stated(source["contentType"]) else {
                places.append(.text(uri))
                continue
            }
            guard MediaType(type) != nil else { return false }
            places.append(.mapping([YAMLPair("uri", .text(uri)), YAMLPair("type", .text(type))]))
        }
        if !places.isEmpty { pairs.append(YAMLPair("sources", .list(places))) }
        return true
    }

    private static func integrity(_ element: FeedElement) -> YAMLValue? {
        guard element.isPlain(["type", "value"]), element.text.isEmpty, let value = element["value"] else { return nil }
        switch element["type"] {
        case "sri": return IntegrityDigest(value) == nil ? nil : .text(value)
        case "pgp-signature":
            return (Base64Text.byteCount(of: value) ?? 0) > 0
                ? .mapping([YAMLPair("pgp-signature", .text(value))]) : nil
        default: return nil
        }
    }
}
