import Digests
import Foundation
import SystemPackage

/// What the system knows of a site's folder: when all of it is the same, nobody has changed a file of it.
package struct SiteSeal: Hashable, Sendable {
    /// The digest of names, kinds, sizes, numbers and times.
    package let digest: [UInt8]

    /// A seal that was made before.
    package init(digest: [UInt8]) { self.digest = digest }

    /// The seal of the folder as it is now; `nil` when it can't be looked at, or when a build is under way beside it.
    package init?(of folder: String) {
        guard let place = try? SitePlace(at: folder), !SiteSeal.exists(place.lock), !SiteSeal.exists(place.next),
            !SiteSeal.exists(place.old)
        else { return nil }
        var text: [UInt8] = []
        guard (try? SiteSeal.look(at: place.folder, &text)) != nil else { return nil }
        digest = Digest.sha256(text).bytes
    }

    private static func exists(_ path: FilePath) -> Bool {
        (try? Stat(path, followTargetSymlink: false)) != nil
    }

    private static func look(at path: FilePath, _ text: inout [UInt8]) throws {
        let stat = try Stat(path, followTargetSymlink: false)
        text += path.string.utf8
        var numbers = [Int(stat.mode.rawValue), Int(truncatingIfNeeded: stat.inode.rawValue)]
        numbers += [Int(stat.st_mtim.tv_sec), Int(stat.st_mtim.tv_nsec)]
        // A folder changes as such when it takes the place of another.
        if stat.type != .directory {
            numbers += [Int(stat.size), Int(stat.st_ctim.tv_sec), Int(stat.st_ctim.tv_nsec)]
        }
        text += " \(numbers)\n".utf8
        guard stat.type == .directory else { return }
        for name in try path.names().map(\.string).sorted() { try look(at: path.appending(name), &text) }
    }
}
