import FeedValidation
import Foundation

/// `ValidationBenchmark [--rules|JOBS] FILE`: validates a feed on one thread or more, and says how long it took; or what
/// each rule costs an item.
@main struct ValidationBenchmark {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let path = arguments.last, let data = FileManager.default.contents(atPath: path) else {
            print("usage: ValidationBenchmark [--rules|JOBS] FILE")
            return
        }
        let feed = MeasuredFeed(bytes: [UInt8](data))
        if arguments.first == "--rules" {
            RuleCosts(of: feed).print()
        } else {
            print(feed.seconds(with: RuleBook.all, jobs: arguments.first.flatMap(Int.init) ?? 1))
        }
    }
}
