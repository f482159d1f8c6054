import FeedValues

/// Where the media of a show are fetched from: what their addresses are made of besides their names.
///
/// It is no part of what an episode is known by: guids, the lock and the files of the site stay what they are.
struct MediaPlace: Hashable, Sendable {
    /// The address in the place of `SITE/SHOW/media`, without a slash at its end and with `{show}` for the id of the
    /// show; `nil` for that of the site.
    var base: String?
    /// The services that count downloads, by what stands before an address; the first is asked first.
    var prefixes: [String] = []

    /// Whether media are fetched from the site, without a detour.
    var isPlain: Bool { base == nil && prefixes.isEmpty }

    /// The address of a media file by its name.
    func address(of fileName: String, in show: String, at site: WebAddress) -> WebAddress {
        let folder = base.flatMap { WebAddress($0.replacing(MediaPlace.showMark, with: show)) }
        let plain =
            folder?.appending(path: fileName)
            ?? site.appending(path: ReleasedIdentities.mediaPath(fileName, of: show))
        return prefixed(plain)
    }

    /// An address behind the services, unless one of them stands before it already.
    ///
    /// Services take the address without `https://`, and any other scheme as it stands.
    func prefixed(_ address: WebAddress) -> WebAddress {
        guard !prefixes.contains(where: { WebAddress($0)?.host == address.host }) else { return address }
        let bare = (prefixes + [address.description]).map { part in
            part.hasPrefix(MediaPlace.scheme) ? String(part.dropFirst(MediaPlace.scheme.count)) : part
        }
        return prefixes.isEmpty ? address : WebAddress(MediaPlace.scheme + bare.joined()) ?? address
    }

    /// What stands for the id of a show.
    static let showMark = "{show}"
    private static let scheme = "https://"
}
