package import Diagnostics
package import FeedValues

/// A place to publish to, as `publish:` in `podfeed.yaml` describes it.
package struct PublishEntry: Hashable, Sendable {
    /// Where it is, and how it is reached.
    package enum Place: Hashable, Sendable {
        /// A folder of this machine, relative to where the program was begun.
        case directory(String)
        /// A branch of a git repository, with the author of the commits, `Name <mail@host>`.
        case git(String, branch: String, author: String?)
        /// A folder of a server by SFTP: `user@host:/path`.
        case sftp(String, port: Int?)
        /// A folder of a WebDAV server by its address.
        case webdav(String)
        /// A bucket, or a part of one, by a remote of rclone's configuration: `remote:bucket/path`.
        case s3(String)
        /// Anything that rclone reaches: `remote:path`.
        case rclone(String)

        /// Whether it is a folder of this machine.
        package var isDirectory: Bool {
            guard case .directory = self else { return false }
            return true
        }
    }

    /// By which name `podfeed publish` calls it.
    package var name: String
    /// Where it is.
    package var place: Place
    /// Where that is written, if it is.
    package var origin: Origin?
    /// The address at which it is served, when that is not the site's.
    package var url: WebAddress?
    /// Whether the hub that a feed names is told of new bytes.
    package var tellsHub = false
    /// Whether a podping is sent for new bytes.
    package var sendsPodping = false
    /// Whether files that tell a server of types and cache lifetimes are published, too.
    package var sendsHeaderFile = false

    /// A place to publish to that nothing more is known of.
    package init(name: String, place: Place) {
        self.name = name
        self.place = place
    }
}
