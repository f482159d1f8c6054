package import FeedValues

/// A folder of media that feeds name by an address which is not its place below that of the site.
package struct MediaFolder: Hashable, Sendable {
    /// What the addresses of its files begin with, as feeds write them; it ends with a slash.
    package var address: String
    /// Where it is in the site, without a slash at the end.
    package var path: String
}

extension CatalogReader {
    /// The folders of media of a catalogue that are served elsewhere or behind services, in the order of their shows.
    ///
    /// Nothing else of the catalogue is read, and what is wrong with it is for the build to tell.
    /// - Parameter site: the address of the site.
    package func mediaFolders(at site: WebAddress) -> [MediaFolder] {
        guard let folder = try? catalogFolder(), let network = try? networkFile(in: folder) else { return [] }
        let common = MediaFolder.place(network, of: nil, over: MediaPlace())
        return FileSystem.names(in: folder).compactMap { id in
            guard let definition = file("show.yaml", in: FileSystem.join(folder, id)) else { return nil }
            let place = MediaFolder.place(definition, of: id, over: common)
            guard !place.isPlain else { return nil }
            let name = "-"
            let address = place.address(of: name, in: id, at: site).description
            return MediaFolder(
                address: String(address.dropLast(name.count)),
                path: String(ReleasedIdentities.mediaPath("", of: id).dropLast()))
        }
    }
}

extension MediaFolder {
    fileprivate static func place(_ file: ParsedFile, of show: String?, over common: MediaPlace) -> MediaPlace {
        var ignored = FindingLog()
        let keys = show == nil ? KeyList.network : .show
        guard let root = file.document.root, let fields = Fields(root, in: file.source, keys: keys, log: &ignored)
        else { return common }
        return fields.mediaPlace(of: show, over: common, &ignored)
    }
}
