import FeedWriting
import Foundation
import PodcastModel

/// `FeedBenchmark COUNT FILE [--held]`: writes the feed of a made-up show to a file, and says how many seconds the
/// writing took: of the wall, of the CPU.
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
            try measure(writing: show.head, Array(show.episodes), to: file)
        } else {
            try measure(writing: show.head, show.episodes, to: file)
        }
    }

    private static func measure(
        writing head: FeedHead, _ episodes: some Sequence<Episode>, to file: FileHandle
    ) throws {
        let (start, startOfCPU) = (ContinuousClock.now, clock())
        try FeedWriter(generator: "Bench").write(head, episodes: episodes) { bytes in
            try file.write(contentsOf: bytes)
        }
        print((ContinuousClock.now - start) / .seconds(1), Double(clock() - startOfCPU) / Double(CLOCKS_PER_SEC))
    }
}
