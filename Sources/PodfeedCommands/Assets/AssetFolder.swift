import Diagnostics
import FeedRelease
import FeedValidation
import FeedValues
import MediaProbing
import PodcastCatalog

/// A folder that holds what a site serves, so that the files of its feeds can be looked at.
struct AssetFolder: Sendable {
    /// The folder.
    let path: String
    /// The address at which it is served.
    let site: WebAddress
    /// How many files are examined at a time.
    let jobs: Int
    /// The files that a build did not have at hand, by their paths in the folder: nothing is known of them.
    var absent: Set<String> = []
    /// Where the feeds of a catalogue have media that are not below the address of the site.
    var mediaFolders: [MediaFolder] = []

    /// Holds a feed and the files that it names against the rules.
    func report(
        on source: FeedSource, by validator: FeedValidator, in surroundings: Surroundings
    ) async throws -> Report {
        let (chunks, references) = try read(source, in: surroundings)
        var options = validator.options
        options.assets = try await facts(of: references)
        var validation = Validation(of: source.name, with: validator.with(options))
        for chunk in chunks { validation.read(chunk) }
        return validation.finish()
    }

    /// The bytes of a feed, and the files that it names.
    private func read(
        _ source: FeedSource, in surroundings: Surroundings
    ) throws -> ([[UInt8]], Set<AssetReference>) {
        try source.read(in: surroundings) { next in
            var scan = AssetScan()
            var chunks: [[UInt8]] = []
            var rest = ValidateCommand.mostAfterStop
            while rest > 0, case let chunk = try next(), !chunk.isEmpty {
                chunks.append(chunk)
                scan.read(chunk)
                if scan.isStopped { rest -= chunk.count }
            }
            return (chunks, scan.finish())
        }
    }

    /// What is known of the files of the site among those that a feed names.
    private func facts(of references: Set<AssetReference>) async throws -> AssetFacts {
        var facts = AssetFacts()
        try await probe(references, into: &facts)
        var pictures: Set<AssetReference> = []
        for reference in references {
            guard let file = file(at: reference.address) else { continue }
            let address = reference.address
            switch reference.kind {
            case .transcript: facts[address] = TextAsset.transcript(file, type: reference.type, address: address)
            case .chapters:
                let asset = TextAsset.chapters(file)
                facts[address] = asset
                guard case .chapters(let chapters) = asset.content else { continue }
                pictures.formUnion(chapters.pictureAddresses.map { AssetReference(.chapterImage, $0) })
            case .artwork, .chapterImage, .picture, .media, .rendition: continue
            }
        }
        // Only the files of chapters say which pictures they name.
        try await probe(pictures.filter { facts[$0.address] == nil }, into: &facts)
        return facts
    }

    private func probe(_ references: Set<AssetReference>, into facts: inout AssetFacts) async throws {
        var media: [String] = []
        var pictures: [String] = []
        for reference in references {
            guard let file = file(at: reference.address) else { continue }
            switch reference.kind {
            case .artwork, .chapterImage, .picture: pictures.append(file)
            case .media, .rendition: media.append(file)
            case .transcript, .chapters: continue
            }
        }
        guard !media.isEmpty || !pictures.isEmpty else { return }
        let result = try await AssetProbe(jobs: jobs).probe(media: media, pictures: pictures)
        for reference in references {
            guard let file = file(at: reference.address), let content = AssetFolder.content(of: file, in: result) else {
                continue
            }
            facts[reference.address] = AssetFacts.Asset(content, file: file)
        }
    }

    private static func content(of file: String, in result: ProbeResult) -> AssetFacts.Content? {
        if let facts = result.media[file] { return .media(facts) }
        if let facts = result.pictures[file] { return .picture(facts) }
        return result.problems[file].map { $0.isMissing ? .missing : .unreadable($0.message) }
    }

    /// The file that the site serves at an address; `nil` for an address elsewhere, and for one that leaves the folder.
    ///
    /// What stands before media is left out: the services that the catalogue names, or else those that are known.
    func file(at address: String) -> String? {
        for folder in mediaFolders where address.hasPrefix(folder.address) {
            return file(inside: address.dropFirst(folder.address.count), behind: folder.path + "/")
        }
        guard let bare = MediaAddress.behindServices(address) else { return siteFile(at: URLReference(address)) }
        return siteFile(at: URLReference(site.scheme + "://" + bare))
    }

    private func siteFile(at reference: URLReference) -> String? {
        guard reference.isHTTP, let host = reference.host, host.equalsIgnoringASCIICase(site.host),
            reference.port == site.port
        else { return nil }
        let base = site.path.hasSuffix("/") ? site.path.dropLast() : site.path
        guard reference.path.hasPrefix(base + "/") else { return nil }
        return file(inside: reference.path.dropFirst(base.count + 1), behind: "")
    }

    private func file(inside address: Substring, behind folder: String) -> String? {
        let segments = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(AssetFolder.decoded)
        guard !segments.isEmpty, segments.allSatisfy({ $0 != nil && $0 != "." && $0 != ".." }) else { return nil }
        let inner = folder + segments.compactMap(\.self).joined(separator: "/")
        return absent.contains(inner) ? nil : path + "/" + inner
    }

    /// A segment of a path without percent-encoding; `nil` when it then holds what no file name can.
    private static func decoded(_ segment: Substring) -> String? {
        // A percent sign that is one, as in `100%.mp3`, stands for itself.
        let name = PercentEncoding.decode(segment) ?? Array(segment.utf8)
        return name.contains(0) || name.contains(UInt8(ascii: "/")) ? nil : String(decoding: name, as: UTF8.self)
    }
}
