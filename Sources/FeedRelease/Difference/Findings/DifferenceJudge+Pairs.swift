import FeedValues

extension DifferenceJudge {
    /// Tells what changed of the episodes that both releases have.
    mutating func judgePairs() {
        guard let old = difference.old, let new = difference.new else { return }
        var rewritten = 0
        for pair in difference.pairs {
            let (before, after) = (old.record(pair.old), new.record(pair.new))
            if !facts.heldBackGuids.isEmpty { judgeEarly(pair.new) }
            guard before.whole != after.whole || before.guid != after.guid else {
                if !facts.oldDigests.isEmpty { judgeAudio(pair.old, pair.new) }
                continue
            }
            let change = FeedDifference.Change(old: pair.old, new: pair.new, reason: pair.reason)
            let changes = difference.fields(of: change)
            if changes.contains(where: { Self.texts.contains($0.field) }) { rewritten += 1 }
            judge(change, old[pair.old], new[pair.new], changes)
        }
        judgeBulk(rewritten, of: difference.pairs.count)
    }

    private static let texts: Set<String> = ["title", "description", "content:encoded", "itunes:summary"]

    private mutating func judgeBulk(_ rewritten: Int, of count: Int) {
        guard count >= 5, rewritten * 5 > count else { return }
        report(
            .bulkChange,
            "the titles or notes of \(rewritten) of \(count) old episodes changed: mostly a template or an escape that "
                + "went wrong", inChannel: nil)
    }

    private mutating func judge(
        _ change: FeedDifference.Change, _ old: ItemSnapshot, _ new: ItemSnapshot, _ changes: [FieldChange]
    ) {
        let name = new.name.quoted
        let fields = Dictionary(changes.map { ($0.field, $0) }) { first, _ in first }
        if old.record.guid != new.record.guid {
            report(
                .guidChanged,
                "the guid of \(name) \(words(old.guid, new.guid)): every app downloads the episode again and shows it "
                    + "twice", at: change.new, field: "guid", notes: oldNote(change.old))
        } else if old.record.title != new.record.title, old.record.media != new.record.media,
            old.record.date != new.record.date
        {
            return report(
                .guidReused,
                "\(name) has the guid \(new.guid.quoted) of \(old.name.quoted): apps take it for that, and who has "
                    + "heard that never sees it", at: change.new, field: "guid", notes: oldNote(change.old))
        }
        judgeDate(change, old, new)
        judgeAudio(change.old, change.new)
        judgeMarks(change, old, new, fields)
        if new.record.traits.contains(.damaged), !old.record.traits.contains(.damaged) {
            report(
                .encodingRegression, "a text of \(name) was encoded or escaped twice, and was not before",
                at: change.new)
        }
    }

    private func words(_ old: String, _ new: String) -> String {
        if old.isEmpty { return "is new, \(new.quoted)" }
        return new.isEmpty ? "is gone, \(old.quoted)" : "changed from \(old.quoted) to \(new.quoted)"
    }

    private mutating func judgeDate(_ change: FeedDifference.Change, _ old: ItemSnapshot, _ new: ItemSnapshot) {
        guard let before = old.date, let after = new.date, before != after else { return }
        let words = "the date of \(new.name.quoted) changed from \(before.iso8601) to \(after.iso8601)"
        if after.secondsSinceEpoch - before.secondsSinceEpoch > 86_400 {
            report(
                .pubDateForward, "\(words): apps put it on top as if it were new", at: change.new, field: "pubDate")
        } else {
            report(
                .pubDateChanged, "\(words): apps sort it elsewhere", at: change.new, field: "pubDate")
        }
    }

    /// Tells audio that changed in place, and an address that changed.
    mutating func judgeAudio(_ oldPlace: ItemPlace, _ newPlace: ItemPlace) {
        guard let old = difference.oldItem(oldPlace), let new = difference.newItem(newPlace), !new.address.isEmpty
        else { return }
        guard old.address == new.address else {
            guard !old.address.isEmpty else { return }
            return report(
                .enclosureURLChanged,
                "the audio of \(new.name.quoted) went from \(old.address.quoted) to \(new.address.quoted): apps that "
                    + "have the old address go on asking there", at: newPlace, field: "enclosure@url")
        }
        let digests = (facts.oldDigests[new.address], facts.newDigests[new.address])
        if let before = digests.0, let after = digests.1 {
            guard before != after else { return }
            return reportAudio(new, newPlace, "has other bytes")
        }
        // Less than any audio is a placeholder, and was put right.
        guard let before = old.length, let after = new.length, before != after, before >= 10_000 else { return }
        reportAudio(new, newPlace, "had \(before) bytes and has \(after)")
    }

    private mutating func reportAudio(_ item: ItemSnapshot, _ place: ItemPlace, _ what: String) {
        report(
            .enclosureBytesChanged,
            "the audio of \(item.name.quoted) \(what) at the same address: Spotify and YouTube keep the old one, and "
                + "apps may mix both", at: place, field: "enclosure@length")
    }

    private mutating func judgeMarks(
        _ change: FeedDifference.Change, _ old: ItemSnapshot, _ new: ItemSnapshot, _ fields: [String: FieldChange]
    ) {
        let name = new.name.quoted
        if old.record.traits.contains(.explicit), new.record.traits.contains(.clean) {
            report(
                .explicitLowered, "\(name) was marked as explicit and no longer is", at: change.new,
                field: "itunes:explicit")
        }
        for field in ["itunes:season", "itunes:episode"] {
            guard let number = fields[field], number.kind != .added else { continue }
            report(
                .renumbered,
                "the \(field.dropFirst(7)) of \(name) changed from \(number.old.quotedOrNothing) to "
                    + "\(number.new.quotedOrNothing): apps sort it elsewhere", at: change.new, field: field)
        }
        for (trait, what) in [(ItemRecord.Traits.transcript, "transcript"), (.chapters, "chapters")]
        where old.record.traits.contains(trait) && !new.record.traits.contains(trait) {
            report(
                .transcriptLost, "\(name) has lost its \(what)", at: change.new, notes: oldNote(change.old))
        }
    }
}
