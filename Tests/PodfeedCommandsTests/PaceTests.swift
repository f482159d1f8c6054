import PodfeedCommands
import Testing

@Suite(.serialized)
struct PaceTests {
    @Test(
        "The pace is told in round numbers, when it is known",
        arguments: [
            (0, 10_000, Duration.zero, "0 of 10,000 episodes read"),
            (1_234, 10_000, .milliseconds(499), "1,234 of 10,000 episodes read"),
            (1_234, 10_000, .milliseconds(500), "1,234 of 10,000 episodes read, 2,400/s, 3 s left"),
            (9_999, 10_000, .seconds(1), "9,999 of 10,000 episodes read, 9,900/s, 1 s left"),
            (10_000, 10_000, .seconds(1), "10,000 of 10,000 episodes read"),
            (150_000, 1_000_000, .seconds(30), "150,000 of 1,000,000 episodes read, 5,000/s, 2 min left"),
            (1_000, 100_000_000, .seconds(1), "1,000 of 100,000,000 episodes read, 1,000/s, 27 h 46 min left"),
            (1, 3, .seconds(60), "1 of 3 episodes read"),
        ])
    func text(_ done: Int, _ total: Int, _ elapsed: Duration, _ text: String) {
        #expect(Pace("episodes read").text(done, of: total, after: elapsed) == text)
    }
}
