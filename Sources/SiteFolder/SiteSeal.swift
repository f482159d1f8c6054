import CFileSystem
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
        guard let place = try? SitePlace(at: folder), !SiteSeal.exists(place.lock.string),
            !SiteSeal.exists(place.next.string), !SiteSeal.exists(place.old.string)
        else { return nil }
        var text: [UInt8] = []
        guard SiteSeal.look(at: place.folder.string, &text) else { return nil }
        digest = Digest.sha256(text).bytes
    }

    private static func exists(_ path: String) -> Bool {
        var info = stat()
        return unsafe lstat(path, &info) == 0
    }

    private static func look(at path: String, _ text: inout [UInt8]) -> Bool {
        var info = stat()
        guard unsafe lstat(path, &info) == 0 else { return false }
        text += path.utf8
        let isFolder = info.st_mode & S_IFMT == S_IFDIR
        var numbers = [Int(info.st_mode), Int(truncatingIfNeeded: info.st_ino)]
        numbers += [Int(info.st_mtim.tv_sec), Int(info.st_mtim.tv_nsec)]
        // A folder changes as such when it takes the place of another.
        if !isFolder { numbers += [Int(info.st_size), Int(info.st_ctim.tv_sec), Int(info.st_ctim.tv_nsec)] }
        text += " \(numbers)\n".utf8
        guard isFolder else { return true }
        guard let folder = unsafe opendir(path) else { return false }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe String(cString: podfeed_name(entry))
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted().allSatisfy { look(at: path + "/" + $0, &text) }
    }
}
