import FeedValidation
import FeedValues
import Foundation
import MediaProbing

/// The files that were fetched, as facts for the rules on files.
enum ServedAssets {
    /// The facts of pictures, transcripts and chapters among what a feed names.
    static func facts(
        of references: [OnlineReference], _ online: OnlineFacts, _ bodies: [String: [UInt8]], jobs: Int
    ) async throws -> AssetFacts {
        var facts = AssetFacts()
        var pictures: [String: [UInt8]] = [:]
        for reference in references {
            let address = reference.address
            guard let visit = online[address] else { continue }
            switch reference.role {
            case .feed, .media, .page, .hub: continue
            case .artwork, .picture, .transcript, .chapters: break
            }
            guard let bytes = bodies[address], visit.mainAnswer?.isPage == false else {
                facts[address] = missing(visit).map { AssetFacts.Asset($0) }
                continue
            }
            switch reference.role {
            case .transcript:
                let format = TranscriptFacts.Format(type: reference.type, address: address) ?? .text
                facts[address] = AssetFacts.Asset(.transcript(TranscriptFacts(bytes, as: format)))
            case .chapters: facts[address] = AssetFacts.Asset(.chapters(ChaptersFacts(bytes)))
            default: pictures[address] = bytes
            }
        }
        try await probe(pictures, jobs: jobs, into: &facts)
        return facts
    }

    private static func missing(_ visit: OnlineVisit) -> AssetFacts.Content? {
        if let answer = visit.mainAnswer {
            if answer.status == 404 || answer.status == 410 { return .missing }
            return answer.isSuccess ? nil : .unreadable("can't be fetched: the server answers \(answer.status)")
        }
        guard let fault = visit.fault, fault.kind == .other else { return nil }
        return .unreadable("can't be fetched: \(fault.words)")
    }

    // What reads pictures reads files.
    private static func probe(_ pictures: [String: [UInt8]], jobs: Int, into facts: inout AssetFacts) async throws {
        guard !pictures.isEmpty else { return }
        let folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-pictures-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [String: String] = [:]
        for (number, address) in pictures.keys.sorted().enumerated() {
            let ending = URLReference(address).pathExtension.map { "." + $0 } ?? ""
            let file = folder.appending(path: "\(number)\(ending)")
            try Data(pictures[address] ?? []).write(to: file)
            files[address] = file.path
        }
        let result = try await AssetProbe(jobs: jobs).probe(media: [], pictures: Array(files.values))
        for (address, file) in files {
            if let picture = result.pictures[file] {
                facts[address] = AssetFacts.Asset(.picture(picture))
            } else if let problem = result.problems[file] {
                facts[address] = AssetFacts.Asset(.unreadable(problem.message))
            }
        }
    }
}

extension OnlineAnswer {
    /// Whether it is a page, which rules of their own tell.
    fileprivate var isPage: Bool { contentType?.essence.description == "text/html" }
}
