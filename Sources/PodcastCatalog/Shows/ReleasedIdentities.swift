package import FeedValues

/// What has been released before, as far as it decides how a catalogue is read.
package struct ReleasedIdentities: Sendable {
    /// The guids of episodes, by identity `<show>/<slug>`.
    package var guids: [String: String] = [:]
    /// The guids of feeds, by identity `<show>/<feed id>`.
    package var feedGuids: [String: UUID] = [:]
    /// The media files, by their paths relative to the root of the site.
    package var media: [String: ReleasedMedium] = [:]
    /// The identities of episodes that were taken down, and are not built.
    package var retracted: Set<String> = []

    /// Nothing has been released.
    package init() {}

    /// Where a media file of a show goes, relative to the root of the site.
    static func mediaPath(_ fileName: String, of show: String) -> String { "\(show)/media/\(fileName)" }

    /// The media file that a path within the folder of a show would become, as it was released.
    func medium(at path: LocalPath) -> ReleasedMedium? {
        guard !media.isEmpty, let show = path.boundary.split(separator: "/").last else { return nil }
        return media[ReleasedIdentities.mediaPath(path.fileName, of: String(show))]
    }
}
