import SystemPackage

/// A new tree of files that is made beside a site's folder and then takes its place in one step.
///
/// A reader sees the old site or the new one, whole, whenever the process ends. Until `commit()` the old one is as it
/// was; a tree that is not committed is removed, or by the next build if the process was killed. One build at a time
/// writes a site.
package struct StagedSite: ~Copyable {
    let place: SitePlace
    let tree: SiteTree
    let old: OldSite
    private let lock: SiteLock
    var manifest = SiteManifest()
    var names = SiteNames()
    /// The folders that are there, as paths in the tree.
    var folders: Set<FilePath> = []
    /// The files whose bytes are new, as paths in the tree.
    var fresh: [FilePath] = []
    /// Which files are known to be copies of which.
    package internal(set) var copies: CopyMemory
    /// Whether the tree is still to be removed.
    var isOpen = true

    /// Begins a new tree for the folder of a site, which need not exist; its parent must.
    ///
    /// Files in the folder that no build has made (`CNAME`, `_headers`) are in the new tree, too.
    /// - Parameter copies: What is known of the site before.
    /// - Throws: `SiteFolderError` when another build is writing it, or when it is not a site of ours.
    package static func stage(
        at path: String, copies: CopyMemory = CopyMemory()
    ) throws -> StagedSite {
        let place = try SitePlace(at: path)
        let lock = try SiteLock(place)
        try clear(place)
        let old = try OldSite(place)
        try SiteFolderError.naming("make the folder", place.next) { try place.next.makeFolder() }
        var site = StagedSite(place: place, old: old, lock: lock, copies: copies)
        try site.carryOver()
        return site
    }

    private init(place: SitePlace, old: OldSite, lock: consuming SiteLock, copies: CopyMemory) {
        self.copies = copies
        self.place = place
        self.old = old
        self.lock = lock
        tree = SiteTree(root: place.next)
    }

    deinit {
        if isOpen { try? tree.remove() }
    }

    /// Ends the work on a tree that shall not take the place of the site.
    package consuming func discard() {}

    /// Removes what a build left that was killed, and puts the old site back if it was killed between two steps.
    private static func clear(_ place: SitePlace) throws {
        if (try? Stat(place.folder, followTargetSymlink: false)) == nil, (try? Stat(place.old)) != nil {
            try SiteFolderError.naming("put back", place.old) { try place.old.rename(to: place.folder) }
        }
        for path in [place.old, place.next] {
            try SiteFolderError.naming("remove", path) { try SiteTree(root: path).remove() }
        }
    }
}
