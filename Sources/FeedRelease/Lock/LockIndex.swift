import Digests

/// Who has, or had, a guid or the name of a media file.
struct LockIndex {
    private var guids: [String: EpisodeIdentity] = [:]
    private var paths: [String: (identity: EpisodeIdentity, digest: ContentDigest)] = [:]

    /// The index of a lock; what is had now stands over what was had.
    init(_ lock: IdentityLock) {
        for episode in lock.episodes {
            for event in episode.events {
                if let guid = event.formerGuid { guids[guid] = episode.identity }
                if let path = event.formerPath, let digest = event.formerDigest {
                    paths[path] = (episode.identity, digest)
                }
            }
        }
        for episode in lock.episodes {
            guids[episode.guid] = episode.identity
            for medium in episode.media { paths[medium.path] = (episode.identity, medium.digest) }
        }
    }

    /// The episode that has a guid.
    func guid(_ guid: String) -> EpisodeIdentity? { guids[guid] }

    /// The episode that has a media file, and the digest of its bytes.
    func path(_ path: String) -> (identity: EpisodeIdentity, digest: ContentDigest)? { paths[path] }
}
