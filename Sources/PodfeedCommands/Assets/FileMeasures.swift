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
    /// - Parameters:
    ///   - stamp: what the system knew of a file before the facts were learned.
    ///   - progress: told before each file that is decoded how many of how many are done.
    func add(
        to facts: inout LocalFacts, stamp: (String) -> String?, progress: (_ done: Int, _ total: Int) -> Void
    ) async throws {
        let sounds = facts.media.filter { $0.value.sound?.codec != nil }
        let files = (Array(sounds.keys) + facts.pictures.keys).sorted()
        var known = MediaDigests(cachedIn: digests, jobs: jobs)
        let digests = await known.digests(of: files, stamp: stamp) { _, _ in }
        let candidates = files.compactMap { file -> Candidate? in
            guard let digest = digests[file], let stamp = stamp(file) else { return nil }
            return Candidate(path: file, stamp: stamp, digest: digest.description, duration: sounds[file]?.duration)
        }
        let waiting = waiting(candidates)
        var now = before
        let answers = await waiting.concurrentlyMapped(jobs: jobs) { number, _ in
            progress(number, waiting.count)
        } transform: { [self] files in
            await answer(to: files)
        }
        for (files, answer) in zip(waiting, answers) {
            switch try answer.get() {
            case .sound(let measures): now.sounds[files[0].digest] = measures
            case .picture(let share): now.pictures[files[0].digest] = share
            case .problem(let problem): for file in files { facts.note(problem, of: file.path) }
            }
        }
        for (file, digest) in digests {
            facts.media[file]?.sound?.measures = now.sounds[digest.description]
            facts.pictures[file]?.commonestColorShare = now.pictures[digest.description].map { Double($0) / 10_000 }
        }
        if now != before { try? Data(now.text.utf8).write(to: self.file, options: .atomic) }
    }

    /// The files of which nothing is known from the last time, those together that hold the same bytes.
    private func waiting(_ files: [Candidate]) -> [[Candidate]] {
        let unknown = files.filter { file in
            file.duration == nil ? before.pictures[file.digest] == nil : before.sounds[file.digest] == nil
        }
        let groups = Dictionary(grouping: unknown) { "\($0.digest) \($0.duration == nil)" }
        return groups.values.sorted { $0[0].path < $1[0].path }
    }

    private struct Candidate: Sendable {
        var path: String
        /// What the system knew of it before anything of it was read.
        var stamp: String
        var digest: String
        /// How long it lasts; `nil` of a picture.
        var duration: MediaDuration?
    }

    private enum Answer: Sendable {
        case sound(SoundMeasures)
        case picture(Int)
        case problem(ProbeProblem)
    }

    /// What is measured in the first of files with the same bytes that is still as it was.
    private func answer(to files: [Candidate]) async -> Result<Answer, any Error> {
        for file in files {
            let answer = await answer(to: file)
            if (try? FileStamp(ofFile: file.path))?.text == file.stamp { return answer }
        }
        return .success(.problem(.changed))
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
}

extension LocalFacts {
    /// Notes that a file that seemed right is not.
    fileprivate mutating func note(_ problem: ProbeProblem, of file: String) {
        problems[file] = problem.message
        media[file] = nil
        pictures[file] = nil
    }
}
