import Digests

/// Who has, or had, a guid or the name of a media file.
struct LockIndex {
    private var guids: [GuidKey: EpisodeIdentity] = [:]
    private var retracted: [String: EpisodeIdentity] = [:]
    private var paths: [String: (identity: EpisodeIdentity, digest: ContentDigest)] = [:]

    /// The index of a lock; what is had now stands over what was had.
    init(_ lock: IdentityLock) {
        for episode in lock.episodes {
            for event in episode.events {
                if let guid = event.formerGuid { note(guid, of: episode) }
                if let path = event.formerPath, let digest = event.formerDigest {
                    paths[path] = (episode.identity, digest)
                }
            }
        }
        for episode in lock.episodes {
            note(episode.guid, of: episode)
            for medium in episode.media { paths[medium.path] = (episode.identity, medium.digest) }
        }
    }

    private mutating func note(_ guid: String, of episode: LockedEpisode) {
        guids[GuidKey(show: episode.identity.show, guid: guid)] = episode.identity
        if episode.retraction != nil { retracted[guid] = episode.identity }
    }

    /// The episode that has, or had, a guid: one of the show, or one of any show that was taken down.
    func guid(_ guid: String, in show: String) -> EpisodeIdentity? {
        guids[GuidKey(show: show, guid: guid)] ?? retracted[guid]
    }

    /// The episode that has a media file, and the digest of its bytes.
    func path(_ path: String) -> (identity: EpisodeIdentity, digest: ContentDigest)? { paths[path] }
}
