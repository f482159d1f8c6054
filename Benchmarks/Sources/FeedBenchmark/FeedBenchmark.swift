import FeedWriting
import Foundation
import PodcastModel

/// `FeedBenchmark COUNT FILE [--held]`: writes the feed of a made-up show to a file, and says how many seconds the
/// writing took.
///
/// Otherwise each episode is made when its turn comes, and the time is that of making and writing; with `--held`
/// all are in memory before the clock runs.
@main struct FeedBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard (3...4).contains(arguments.count), let count = Int(arguments[1]),
            let show = SyntheticShow(count: count)
        else {
            print("usage: FeedBenchmark COUNT FILE [--held]")
            return
        }
        guard FileManager.default.createFile(atPath: arguments[2], contents: nil),
            let file = FileHandle(forWritingAtPath: arguments[2])
        else {
            print("cannot write '\(arguments[2])'")
            return
        }
        if arguments.last == "--held" {
            print(try seconds(writing: show.head, Array(show.episodes), to: file))
        } else {
            print(try seconds(writing: show.head, show.episodes, to: file))
        }
    }

    private static func seconds(
        writing head: FeedHead, _ episodes: some Sequence<Episode>, to file: FileHandle
    ) throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        try FeedWriter(generator: "Bench").write(head, episodes: episodes) { bytes in
            try file.write(contentsOf: bytes)
        }
        return (clock.now - start) / .seconds(1)
    }
}
