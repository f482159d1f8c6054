import FeedValues

extension DifferenceJudge {
    /// A feed whose bytes differ and whose meaning does not.
    mutating func judgeReformatted() {
        guard let old = difference.old?.first, let new = difference.new?.first else { return }
        guard !judgeBuildDate(old.channel, new.channel) else { return }
        report(
            .noSemanticChange,
            "nothing differs but how it is written, and lastBuildDate: publishing it makes every app load it again for "
                + "nothing")
    }

    private mutating func report(_ check: DifferenceCheck, _ message: String) {
        report(check, message, inChannel: nil)
    }

    /// Tells a time of making that went back, and whether it did.
    @discardableResult
    mutating func judgeBuildDate(_ old: ChannelSnapshot, _ new: ChannelSnapshot) -> Bool {
        guard let before = old.lastBuildDate, let after = new.lastBuildDate, after < before else { return false }
        report(
            .buildDateBackwards,
            "lastBuildDate goes back from \(before.iso8601) to \(after.iso8601): readers take this for an older "
                + "release", inChannel: "lastBuildDate")
        return true
    }

    /// A feed that is gone.
    mutating func judgeRemovedFeed() {
        guard let old = difference.old else { return }
        let count = old.count
        report(
            .feedRemoved,
            "the feed '\(old.first.path)' with \(words(count, "episode")) is gone: its subscribers get an error",
            at: old.first.channel.place, in: old.first.file)
    }

    /// A feed that is new has no history but what is known of it.
    mutating func judgeNewFeed() {
        for place in difference.added { judgeEarly(place) }
    }

    /// Tells what the feed says otherwise of itself.
    mutating func judgeChannel() {
        guard let old = difference.old?.first.channel, let new = difference.new?.first.channel else { return }
        judgeBuildDate(old, new)
        for change in difference.channel { judgeField(change) }
        if new.isBlocked, !old.isBlocked {
            let field = ["itunes:block", "podcast:block"].first { name in
                new.fields[name]?.text?.equalsIgnoringASCIICase("yes") == true
            }
            report(.blockAdded, "the show is blocked now: directories take it out of their lists", inChannel: field)
        }
        if new.isComplete, !old.isComplete {
            report(
                .completeAdded, "the show is said to be complete: apps stop asking for new episodes",
                inChannel: "itunes:complete")
        }
        if new.isDamaged, !old.isDamaged {
            report(.encodingRegression, "a text of the show was encoded or escaped twice, and was not before")
        }
        judgeArtwork(old, new)
    }

    private mutating func judgeField(_ change: FieldChange) {
        let (old, new) = (change.old.quotedOrNothing, change.new.quotedOrNothing)
        switch change.field {
        case "title" where change.kind == .changed:
            report(
                .titleChanged, "the title of the show changed from \(old) to \(new): directories look at it again",
                inChannel: "title")
        case "link", "language", "itunes:category", "category", "itunes:explicit":
            report(.channelFieldsChanged, "\(change.field) changed from \(old) to \(new)", inChannel: change.field)
        case "itunes:type" where kind(change.old) != kind(change.new):
            report(
                .typeChanged,
                "the show was \(kind(change.old)) and is \(kind(change.new)): apps turn the order of its episodes "
                    + "round", inChannel: "itunes:type")
        case "podcast:medium" where medium(change.old) != medium(change.new):
            report(
                .mediumChanged,
                "the medium changed from '\(medium(change.old))' to '\(medium(change.new))': apps for the one no "
                    + "longer list the show", inChannel: "podcast:medium")
        default: break
        }
    }

    private func kind(_ text: String?) -> String {
        text?.equalsIgnoringASCIICase("serial") == true ? "serial" : "episodic"
    }

    private func medium(_ text: String?) -> String { text ?? "podcast" }

    /// Tells artwork and audio that changed in place.
    mutating func judgeBytes() {
        guard !facts.oldDigests.isEmpty, let old = difference.old, let new = difference.new else { return }
        judgeArtwork(old.first.channel, new.first.channel)
        for (place, other) in zip(old.places, new.places) { judgeAudio(place, other) }
    }

    private mutating func judgeArtwork(_ old: ChannelSnapshot, _ new: ChannelSnapshot) {
        guard let image = new.image, image == old.image, let before = facts.oldDigests[image],
            let after = facts.newDigests[image], before != after
        else { return }
        report(
            .imageBytesChanged,
            "\(image.quoted) is another picture at the same address: directories and apps keep the old one",
            inChannel: new.fields["itunes:image"] == nil ? "image" : "itunes:image")
    }

    /// `1 episode`, `2 episodes`.
    func words(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
