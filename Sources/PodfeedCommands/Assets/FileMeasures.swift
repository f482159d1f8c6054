import Digests
import FeedValues
import Foundation
import MediaProbing
import PodcastCatalog

/// What is measured in media and pictures when that is asked for, and what was measured the last time.
///
/// All of a file is decoded, once: what was found is kept by the digest of its bytes. A cache that can't be read or
/// written costs time and nothing else.
struct FileMeasures {
    private let file: URL
    private let digests: String
    private let before: MeasureCache
    private let jobs: Int
    private let sound: SoundMeter
    private let picture: PictureMeter

    /// What is known from the last time.
    ///
    /// - Parameters:
    ///   - folder: where it is kept, if that is there.
    ///   - jobs: how many files are decoded at a time.
    init(
        cachedIn folder: String, jobs: Int, sound: SoundMeter = SoundMeter(), picture: PictureMeter = PictureMeter()
    ) {
        file = URL(filePath: folder + "/measures")
        digests = folder + "/measured-digests"
        before = (try? String(contentsOf: file, encoding: .utf8)).map(MeasureCache.init(parsing:)) ?? MeasureCache()
        (self.jobs, self.sound, self.picture) = (jobs, sound, picture)
    }

    /// The facts with what was measured; a file that can't be decoded becomes a problem.
    ///
    /// - Parameter progress: told before each file that is decoded how many of how many are done.
    func add(to facts: inout LocalFacts, progress: (_ done: Int, _ total: Int) -> Void) async throws {
        let sounds = facts.media.filter { $0.value.sound?.codec != nil }
        let files = (Array(sounds.keys) + facts.pictures.keys).sorted()
        var known = MediaDigests(cachedIn: digests, jobs: jobs)
        let digests = await known.digests(of: files, stamp: FileMeasures.stamp) { _, _ in }
        var now = MeasureCache()
        var waiting: [Candidate] = []
        for file in files {
            guard let digest = digests[file]?.description else { continue }
            if let measures = before.sounds[digest], sounds[file] != nil {
                now.sounds[digest] = measures
            } else if let share = before.pictures[digest], sounds[file] == nil {
                now.pictures[digest] = share
            } else {
                waiting.append(Candidate(path: file, digest: digest, duration: sounds[file]?.duration))
            }
        }
        let answers = await waiting.concurrentlyMapped(jobs: jobs) { number, _ in
            progress(number, waiting.count)
        } transform: { [self] file in
            await answer(to: file)
        }
        for (file, answer) in zip(waiting, answers) {
            switch try answer.get() {
            case .sound(let measures): now.sounds[file.digest] = measures
            case .picture(let share): now.pictures[file.digest] = share
            case .problem(let problem):
                facts.problems[file.path] = problem.message
                facts.media[file.path] = nil
                facts.pictures[file.path] = nil
            }
        }
        for (file, digest) in digests {
            facts.media[file]?.sound?.measures = now.sounds[digest.description]
            facts.pictures[file]?.commonestColorShare = now.pictures[digest.description].map { Double($0) / 10_000 }
        }
        if now != before { try? Data(now.text.utf8).write(to: self.file, options: .atomic) }
    }

    private struct Candidate: Sendable {
        var path: String
        var digest: String
        /// How long it lasts; `nil` of a picture.
        var duration: MediaDuration?
    }

    private enum Answer: Sendable {
        case sound(SoundMeasures)
        case picture(Int)
        case problem(ProbeProblem)
    }

    private func answer(to file: Candidate) async -> Result<Answer, any Error> {
        do {
            guard let duration = file.duration else {
                return .success(.picture(try await picture.commonestColorShare(ofPicture: file.path)))
            }
            return .success(.sound(try await sound.measures(ofMedia: file.path, lasting: duration)))
        } catch let problem as ProbeProblem {
            return .success(.problem(problem))
        } catch {
            return .failure(error)
        }
    }

    @Sendable private static func stamp(of file: String) -> String? {
        (try? FileStamp(ofFile: file)).map { "\($0.bytes) \($0.inode) \($0.modified) \($0.changed)" }
    }
}
