package import Digests

/// The names in a target that are the publisher's own.
package enum TargetLayout {
    /// The folder of all that is the publisher's own.
    package static let folder = ".podfeed"
    /// The folder of feeds for those who were given their addresses.
    package static let privateFolder = "private"
    /// What was published, and what is under way.
    package static let journal = ".podfeed/journal.json"
    /// Who publishes now, and until when.
    package static let lease = ".podfeed/lease.json"
    /// How many bytes a journal may have.
    package static let journalLimit = 256 << 20

    /// Where bytes of the release before are kept, so that it can be restored.
    package static func kept(_ sha256: Digest) -> String { ".podfeed/previous/\(sha256)" }

    /// The name beside a file under which its bytes arrive, where a target needs one.
    ///
    /// It is the same in every run, so that what a killed one left is found, and short enough for every system.
    package static func temporary(_ path: String) -> String {
        let name = "\(prefix)\(Digest.sha256(Array(path.utf8)).description.prefix(16))\(suffix)"
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return name }
        return path[...slash] + name
    }

    /// Whether a path is the publisher's own, and so none of what is published.
    package static func isOwn(_ path: String) -> Bool {
        if path == folder || path.hasPrefix(folder + "/") { return true }
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
        return path[start...].hasPrefix(prefix) && path.hasSuffix(suffix)
    }

    /// Whether only those know of a file who were given its address.
    package static func isPrivate(_ path: String) -> Bool { path.hasPrefix(privateFolder + "/") }

    /// Whether a path can be that of a published file: inside of the target, and none of the publisher's own.
    package static func isUsable(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !isOwn(path)
            && !path.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    }

    private static let prefix = ".podfeed-"
    private static let suffix = ".part"
}
