import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension Fields {
    /// The ways to pay of the key `value`.
    ///
    /// - Parameters:
    ///   - keys: those of a show, or those of an episode.
    ///   - end: where the episode ends, if it is one and that is known.
    func payments(_ keys: KeyList, end: MediaDuration?, _ log: inout FindingLog) -> [Located<PaymentOffer>] {
        oneOrMoreFields("value", keys, &log).compactMap { $0.payment(end: end, &log) }
    }

    private func payment(end: MediaDuration?, _ log: inout FindingLog) -> Located<PaymentOffer>? {
        require(["type", "method", "recipients"], of: "'value'", &log)
        let type = slug("type", among: ClosedLists.valueSlugs, &log)
        let method = slug("method", among: ClosedLists.valueSlugs, &log)
        let suggested = decimal("suggested", &log)
        let recipients = recipients(&log)
        let splits = timeSplits(end: end, &log)
        guard let type, let method, let recipients else { return nil }
        return PaymentOffer(
            type: type.value, method: method.value, suggested: suggested?.value, recipients: recipients,
            timeSplits: splits
        ).map { Located($0, from: type.origin) }
    }

    /// A word out of a list that is no type of its own.
    func slug(_ key: String, among words: [String], _ log: inout FindingLog) -> Located<String>? {
        guard let text = text(key, &log), let node = node(key) else { return nil }
        if words.contains(text.value) { return text }
        let nearest = Spelling.nearest(to: text.value, in: words)
        log.report(
            .valueUnknown, "'\(key)' must be one of \(words.joined(separator: ", ")), found '\(text.value.shortened)'",
            in: source, at: node.place, help: nearest.map { "did you mean '\($0)'?" })
        return nil
    }

    /// Those who are paid; `nil`, with a finding, when nobody gets a share.
    private func recipients(_ log: inout FindingLog) -> [Located<PaymentRecipient>]? {
        guard let entries = fieldsOfEach("recipients", .recipient, &log), let place = node("recipients")?.place else {
            return nil
        }
        let found = entries.map { $0.recipient(&log) }
        let recipients = found.compactMap(\.self)
        if recipients.contains(where: { $0.value.shares > 0 }) { return recipients }
        // What is wrong with each of them has been reported.
        if recipients.count == found.count {
            log.report(.payment, "nobody of 'recipients' gets a share", in: source, at: place)
        }
        return nil
    }

    private func recipient(_ log: inout FindingLog) -> Located<PaymentRecipient>? {
        require(["type", "address", "split"], of: "a recipient", &log)
        let destination = destination(&log)
        let shares = int("split", in: Fields.amounts, &log)
        let name = line("name", &log)
        let key = text("custom-key", &log)
        let value = text("custom-value", &log)
        let isFee = bool("fee", &log)
        if value != nil, key == nil, !states("custom-key") { require(["custom-key"], of: "a recipient", &log) }
        guard let destination, let shares else { return nil }
        var recipient = PaymentRecipient(
            destination.value, shares: shares.value, name: name?.value, isFee: isFee?.value ?? false)
        recipient?.customKey = key?.value
        recipient?.customValue = key == nil ? nil : value?.value
        return recipient.map { Located($0, from: destination.origin) }
    }

    private func destination(_ log: inout FindingLog) -> Located<PaymentRecipient.Destination>? {
        guard let type = slug("type", among: ClosedLists.valueSlugs, &log) else { return nil }
        switch type.value {
        case "node":
            return parsed("address", .payment, "the key of a node, 66 digits that begin with 02 or 03", &log) {
                LightningNodeKey($0).map(PaymentRecipient.Destination.node)
            }
        case "lnaddress":
            return parsed("address", .payment, "a Lightning address such as jo@example.com", &log) {
                LightningAddress($0).map(PaymentRecipient.Destination.lightningAddress)
            }
        default:
            return text("address", &log).map { address in
                address.derive { .other(type: type.value, address: $0) }
            }
        }
    }

    private func timeSplits(end: MediaDuration?, _ log: inout FindingLog) -> [Located<PaymentTimeSplit>] {
        var splits: [Located<PaymentTimeSplit>] = []
        var furthest: MediaDuration?
        for entry in fieldsOfEach("time-splits", .timeSplit, &log) ?? [] {
            guard let split = entry.timeSplit(&log) else { continue }
            if let furthest, split.value.start < furthest {
                log.report(
                    .payment, "the time split at \(split.value.start.clock) begins before the last one ends",
                    in: source, at: split.place)
            } else if let end, split.value.start >= end {
                log.report(
                    .payment, "the time split begins at \(split.value.start.clock), the episode ends at \(end.clock)",
                    in: source, at: split.place)
            } else {
                splits.append(split)
            }
            furthest = MediaDuration(
                milliseconds: split.value.start.milliseconds + split.value.duration.milliseconds)
        }
        return splits
    }

    private func timeSplit(_ log: inout FindingLog) -> Located<PaymentTimeSplit>? {
        require(["start", "duration"], of: "a time split", &log)
        let start = duration("start", &log)
        let duration = duration("duration", &log)
        let target = target(&log)
        guard let start, let duration, let target else { return nil }
        return PaymentTimeSplit(start: start.value, duration: duration.value, target: target)
            .map { Located($0, from: start.origin) }
    }

    private func target(_ log: inout FindingLog) -> PaymentTimeSplit.Target? {
        switch (states("remote-item"), states("recipients")) {
        case (true, false):
            let from = duration("remote-start", &log)
            let percentage = int("remote-percentage", in: 0...100, &log)
            return node("remote-item").flatMap { remoteItem($0, &log) }
                .map { .remoteItem($0.value, start: from?.value, percentage: percentage?.value) }
        case (false, true):
            for key in ["remote-start", "remote-percentage"] {
                guard let place = node(key)?.place else { continue }
                log.report(.payment, "'\(key)' means nothing without 'remote-item'", in: source, at: place)
            }
            return recipients(&log).map { .recipients($0) }
        case (false, false), (true, true):
            log.report(
                .payment, "a time split has neither 'recipients' nor 'remote-item', or both", in: source, at: place)
            return nil
        }
    }

    /// Another feed, or an item of one, described in full.
    func remoteItem(_ node: YAMLNode, _ log: inout FindingLog) -> Located<RemoteItem>? {
        guard let entry = Fields(node, in: source, keys: .remoteItem, log: &log) else { return nil }
        entry.require(["guid"], of: "a recommended feed", &log)
        let guid = entry.guid(&log)
        let address = entry.address("url", &log)
        let item = entry.line("item", &log)
        let title = entry.line("title", &log)
        let medium = entry.medium(&log)
        guard let guid else { return nil }
        return Located(
            RemoteItem(
                feedGuid: guid.value, feedAddress: address?.value, itemGuid: item?.value, title: title?.value,
                medium: medium?.value),
            from: guid.origin)
    }

    /// What a feed carries.
    func medium(_ log: inout FindingLog) -> Located<DeclaredMedium>? {
        let words = DeclaredMedium.all.map(\.description)
        return slug("medium", among: words, &log).flatMap { text in
            DeclaredMedium(text.value).map { Located($0, from: text.origin) }
        }
    }
}
