package import FeedValues

extension IdentityLock {
    /// The lock with the present guid and bytes of an episode, and why they are meant.
    ///
    /// - Throws: `LockRefusal` when nothing was released under the identity, or nothing differs.
    package func accepting(
        _ present: PresentEpisode, because reason: String, at time: Timestamp
    ) throws(LockRefusal) -> IdentityLock {
        var episode = try released(as: present.identity)
        guard present.state == .released else {
            throw LockRefusal(
                "'\(present.identity)' is held back now, or can't be read",
                help: "mend it; to take the episode down, run 'podfeed retract \(present.identity) --because TEXT'")
        }
        var events: [LockEvent] = []
        if present.statesGuid, let guid = present.guid, guid != episode.guid {
            if let owner = owner(of: guid, besides: present.identity) {
                throw LockRefusal(
                    "'\(guid)' is the guid of '\(owner)'", help: "give '\(present.identity)' a guid of its own")
            }
            var event = LockEvent(.accepted, at: time, because: reason)
            event.formerGuid = episode.guid
            events.append(event)
            episode.guid = guid
        }
        for medium in present.media.compactMap(\.locked) {
            guard let index = episode.media.firstIndex(where: { $0.path == medium.path }),
                episode.media[index].digest != medium.digest
            else { continue }
            var event = LockEvent(.accepted, at: time, because: reason)
            event.formerPath = medium.path
            event.formerDigest = episode.media[index].digest
            events.append(event)
            episode.media[index] = medium
        }
        guard !events.isEmpty else { throw LockRefusal.nothing(present.identity.description) }
        episode.events += events
        var lock = self
        lock[present.identity] = episode
        return lock
    }

    /// The lock with the present guid of a feed, or with its end, and why that is meant.
    ///
    /// - Parameter present: the feed; nil when it is gone.
    /// - Throws: `LockRefusal` when nothing was released under the identity, or nothing differs.
    package func accepting(
        _ identity: FeedIdentity, as present: PresentFeed?, because reason: String, at time: Timestamp
    ) throws(LockRefusal) -> IdentityLock {
        guard var feed = self[identity] else {
            throw LockRefusal("no feed was released as '\(identity)'", help: "'podfeed.lock' lists what was")
        }
        if let present {
            guard present.statesGuid, present.guid != feed.guid else { throw LockRefusal.nothing("feed:\(identity)") }
            var event = LockEvent(.accepted, at: time, because: reason)
            event.formerGuid = feed.guid.description
            feed.events.append(event)
            feed.guid = present.guid
        } else {
            guard !feed.isRemoved else { throw LockRefusal.nothing("feed:\(identity)") }
            feed.events.append(LockEvent(.removed, at: time, because: reason))
        }
        var lock = self
        lock[identity] = feed
        return lock
    }

    /// The lock with an episode under another identity: its file was renamed, and apps shall not notice.
    ///
    /// - Throws: `LockRefusal` when nothing was released under the old identity, or something was under the new one.
    package func moving(
        _ old: EpisodeIdentity, to new: EpisodeIdentity, because reason: String?, at time: Timestamp
    ) throws(LockRefusal) -> IdentityLock {
        var episode = try released(as: old)
        guard self[new] == nil else {
            throw LockRefusal(
                "'\(new)' was released, too", help: "move to an identity that is new, or retract one of the two")
        }
        var event = LockEvent(.moved, at: time, because: reason)
        event.formerIdentity = old.description
        episode.identity = new
        episode.events.append(event)
        episode.line = 0
        var lock = self
        lock[old] = nil
        lock[new] = episode
        return lock
    }

    /// The lock with an episode taken down, and why.
    ///
    /// - Throws: `LockRefusal` when nothing was released under the identity, or it is taken down already.
    package func retracting(
        _ identity: EpisodeIdentity, because reason: String, at time: Timestamp
    ) throws(LockRefusal) -> IdentityLock {
        var episode = try released(as: identity)
        if let retraction = episode.retraction {
            throw LockRefusal(
                "'\(identity)' was taken down on \(retraction.time.day) already",
                help: "build and publish to have it leave the site")
        }
        episode.events.append(LockEvent(.retracted, at: time, because: reason))
        var lock = self
        lock[identity] = episode
        return lock
    }

    /// The lock with an episode that is no longer taken down, and why.
    ///
    /// - Throws: `LockRefusal` when it is not taken down.
    package func restoring(
        _ identity: EpisodeIdentity, because reason: String, at time: Timestamp
    ) throws(LockRefusal) -> IdentityLock {
        var episode = try released(as: identity)
        guard episode.retraction != nil else {
            throw LockRefusal("'\(identity)' is not taken down", help: "there is nothing to undo")
        }
        episode.events.append(LockEvent(.restored, at: time, because: reason))
        var lock = self
        lock[identity] = episode
        return lock
    }

    /// What was released under an identity.
    ///
    /// - Throws: `LockRefusal` when nothing was.
    package func released(as identity: EpisodeIdentity) throws(LockRefusal) -> LockedEpisode {
        if let episode = self[identity] { return episode }
        let nearest = Spelling.nearest(to: identity.description, in: episodes.map(\.identity.description))
        throw LockRefusal(
            "no episode was released as '\(identity)'",
            help: nearest.map { "did you mean '\($0)'?" }
                ?? "name it as 'podfeed.lock' does, as in deep-dive/first-light")
    }

    /// The other episode of the show that has a guid, or had it.
    private func owner(of guid: String, besides identity: EpisodeIdentity) -> EpisodeIdentity? {
        episodes.first { episode in
            episode.identity.show == identity.show && episode.identity != identity
                && (episode.guid == guid || episode.formerGuids.contains(guid))
        }?.identity
    }
}

extension LockRefusal {
    fileprivate static func nothing(_ name: String) -> LockRefusal {
        LockRefusal("'\(name)' is as it was released", help: "there is nothing to accept")
    }
}

extension Timestamp {
    /// The day in UTC, as 2026-01-03.
    var day: String { String(iso8601.prefix(10)) }
}
