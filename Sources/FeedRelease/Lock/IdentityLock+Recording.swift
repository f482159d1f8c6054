package import FeedValues

extension IdentityLock {
    /// The lock after a release: what is new in it is recorded, and media that got another name.
    ///
    /// Nothing that was recorded is lost: a guid stays as it is, and bytes that differ under a released name stay those
    /// of the release, as a build refuses both until they are accepted.
    /// - Parameters:
    ///   - episodes: those of the catalogue; only what listeners get is recorded.
    ///   - feeds: those of the catalogue.
    ///   - time: the time of the release.
    package func recording(
        _ episodes: some Sequence<PresentEpisode>, feeds: some Sequence<PresentFeed>, at time: Timestamp
    ) -> IdentityLock {
        var lock = self
        for episode in episodes where episode.state == .released {
            guard let guid = episode.guid else { continue }
            let media = episode.media.compactMap(\.locked)
            // Without its digest, a file is not known well enough to be held against later ones.
            guard media.count == episode.media.count else { continue }
            if let before = self[episode.identity] {
                if before.media.map(\.path) != media.map(\.path) {
                    lock[episode.identity] = before.replacingMedia(media, at: time)
                }
            } else {
                lock[episode.identity] = LockedEpisode(episode.identity, guid: guid, first: time, media: media)
            }
        }
        for feed in feeds {
            if var before = self[feed.identity] {
                guard before.isRemoved else { continue }
                before.events.append(LockEvent(.restored, at: time))
                lock[feed.identity] = before
            } else {
                lock[feed.identity] = LockedFeed(feed.identity, guid: feed.guid, first: time, address: feed.address)
            }
        }
        return lock
    }
}

extension LockedEpisode {
    /// The episode with other media files: of those that it no longer has, name and digest stay.
    fileprivate func replacingMedia(_ present: [LockedMedium], at time: Timestamp) -> LockedEpisode {
        var episode = self
        episode.media = present.map { medium in media.first { $0.path == medium.path } ?? medium }
        for medium in media where !present.contains(where: { $0.path == medium.path }) {
            var event = LockEvent(.changed, at: time)
            event.formerPath = medium.path
            event.formerDigest = medium.digest
            episode.events.append(event)
        }
        return episode
    }
}
