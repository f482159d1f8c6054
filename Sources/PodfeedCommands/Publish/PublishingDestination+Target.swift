import FeedValues
import PodcastCatalog
import Publishing

extension PublishingDestination {
    /// The target itself.
    ///
    /// - Parameters:
    ///   - cache: a folder of this machine in which a target may keep what it need not fetch again.
    ///   - environment: the environment variables, of which some targets take credentials.
    func target(cache: String, environment: [String: String]) async throws -> any PublishingTarget {
        switch entry.place {
        case .directory(let path): return DirectoryTarget(path)
        case .git(let address, let branch, let author):
            return GitTarget(address, branch: branch, author: author, cache: cache)
        case .sftp(let text, let port):
            guard let place = SSHPlace(text, port: port, configuration: environment["PODFEED_SSH_CONFIG"]) else {
                throw misspelt("user@host:folder")
            }
            return try await SFTPTarget.open(place, variables: environment)
        case .webdav(let text):
            guard let address = WebAddress(text) else { throw misspelt("https://dav.example.com/podcasts") }
            return try await WebDAVTarget.open(address, variables: environment)
        case .s3(let text), .rclone(let text):
            guard let remote = RcloneRemote(text) else { throw misspelt("remote:folder") }
            return try await RcloneTarget.open(remote, variables: environment)
        }
    }

    private func misspelt(_ form: String) -> CannotRun {
        CannotRun("'\(entry.name)' names no place that can be published to", help: "write it as \(form)")
    }
}
