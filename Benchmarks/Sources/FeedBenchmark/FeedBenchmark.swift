import FeedWriting
import Foundation

/// `FeedBenchmark COUNT FILE`: writes the feed of a made-up show to a file, and says how long the writing took.
@main struct FeedBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[1]), let show = SyntheticShow(count: count) else {
            print("usage: FeedBenchmark COUNT FILE")
            return
        }
        guard FileManager.default.createFile(atPath: arguments[2], contents: nil),
            let file = FileHandle(forWritingAtPath: arguments[2])
        else {
            print("cannot write '\(arguments[2])'")
            return
        }
        let clock = ContinuousClock()
        let start = clock.now
        try FeedWriter(generator: "Bench").write(show.head, episodes: show.episodes) { bytes in
            try file.write(contentsOf: bytes)
        }
        print((clock.now - start) / .seconds(1))
    }
}
