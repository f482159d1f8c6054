import PodcastCatalog
import Publishing

extension PublishingDestination {
    /// The target itself.
    ///
    /// - Parameters:
    ///   - cache: a folder of this machine in which a target may keep what it need not fetch again.
    ///   - environment: the environment variables, of which some targets take credentials.
    func target(cache: String, environment: [String: String]) throws -> any PublishingTarget {
        switch entry.place {
        case .directory(let path): return DirectoryTarget(path)
        case .git(let address, let branch, let author):
            return GitTarget(address, branch: branch, author: author, cache: cache)
        case .sftp, .webdav, .s3, .rclone:
            throw CannotRun("'\(entry.name)' is of a kind that this version can't publish to yet")
        }
    }
}
