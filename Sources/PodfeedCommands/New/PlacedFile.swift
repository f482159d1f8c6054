import FeedValues
import Foundation
import MediaProbing

/// A file that a show is to name: one of its folder, or one that is copied there.
struct PlacedFile {
    /// Where it lies now.
    let original: String
    /// Where it lies in the folder of the show, then.
    let name: String
    /// Whether it lies there already.
    let isThere: Bool

    /// A file, and where it goes in the folder of a show unless it lies there.
    init(_ path: String, in folder: String, as name: (_ file: URL) -> String) {
        original = path
        let file = URL(filePath: path).standardizedFileURL
        let start = URL(filePath: folder).standardizedFileURL.path + "/"
        isThere = file.path.hasPrefix(start)
        self.name = isThere ? String(file.path.dropFirst(start.count)) : name(file)
    }

    /// The facts of the picture that it is, or what is the matter with it.
    func picture() async throws -> Result<PictureFacts, Trouble> {
        let result = try await AssetProbe(jobs: 1).probe(media: [], pictures: [original])
        return outcome(result.pictures[original], result)
    }

    /// The facts of the sound or film that it is, or what is the matter with it.
    func media() async throws -> Result<MediaFacts, Trouble> {
        let result = try await AssetProbe(jobs: 1).probe(media: [original], pictures: [])
        return outcome(result.media[original], result)
    }

    /// What is the matter with a file.
    struct Trouble: Error {
        /// What is the matter, and what to do.
        let description: String
    }

    private func outcome<Facts>(_ facts: Facts?, _ result: ProbeResult) -> Result<Facts, Trouble> {
        if let facts { return .success(facts) }
        let problem = result.problems[original]
        guard FileManager.default.fileExists(atPath: original) else {
            return .failure(Trouble(description: "there is no file '\(original)'"))
        }
        return .failure(
            Trouble(
                description: "'\(original)' \(problem?.message ?? "is unknown")\(problem.map { "; " + $0.help } ?? "")")
        )
    }
}
