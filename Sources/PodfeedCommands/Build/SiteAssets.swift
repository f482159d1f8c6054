import FeedValidation
import FeedValues
import FeedWriting
import PodcastCatalog

/// What is known of the files of a site that is built, by the addresses that its feeds give them.
enum SiteAssets {
    /// The facts of the files of a catalogue; transcripts are read now, so many at a time.
    static func facts(of catalog: Catalog, known facts: LocalFacts, jobs: Int) async -> AssetFacts {
        // Of files that are not here the rules can say nothing.
        let present = catalog.files.filter { file in
            guard case .file(let path) = file.content else { return true }
            return catalog.absent[path] == nil
        }
        let found = await present.concurrentlyMapped(jobs: jobs) { file -> (String, AssetFacts.Asset)? in
            guard let address = catalog.address(of: file)?.description else { return nil }
            return SiteAssets.asset(file.content, at: address, facts).map { (address, $0) }
        }
        var assets = AssetFacts()
        for case (let address, let asset)? in found { assets[address] = asset }
        return assets
    }

    private static func asset(
        _ content: OutputFile.Content, at address: String, _ facts: LocalFacts
    ) -> AssetFacts.Asset? {
        switch content {
        case .feed: return nil
        // What is written here stands in no file that a person could open yet.
        case .chapters(let list): return AssetFacts.Asset(.chapters(ChaptersFacts(ChaptersWriter().bytes(of: list))))
        case .transcript(let path, let format):
            guard let bytes = ConvertedTranscript.bytes(of: path, as: format),
                let written = TranscriptFacts.Format(rawValue: format.rawValue)
            else { return nil }
            return AssetFacts.Asset(.transcript(TranscriptFacts(bytes, as: written).besidesLengths))
        case .file(let path):
            if let media = facts.media[path] { return AssetFacts.Asset(.media(media), file: path) }
            if let picture = facts.pictures[path] { return AssetFacts.Asset(.picture(picture), file: path) }
            if let problem = facts.problems[path] { return AssetFacts.Asset(.unreadable(problem), file: path) }
            return TextAsset.transcript(path, type: nil, address: address)
        }
    }
}
