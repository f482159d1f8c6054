import PodfeedCommands
import Testing

@Suite(.serialized)
struct ProgressLineTests {
    private func written(isTerminal: Bool, quiet: Bool = false) -> String {
        Run.written(isTerminal: isTerminal) { stream in
            let line = ProgressLine(on: stream, quiet: quiet)
            line.show(3, of: 21, "reading a.mp3")
            line.erase()
        }
    }

    @Test func `A terminal shows the step, and then nothing of it`() {
        #expect(written(isTerminal: true) == "\r\u{1B}[K\u{1B}[?7l[3/21] reading a.mp3\u{1B}[?7h\r\u{1B}[K")
    }

    @Test func `A pipe gets nothing, and neither does who asked for quiet`() {
        #expect(written(isTerminal: false).isEmpty)
        #expect(written(isTerminal: true, quiet: true).isEmpty)
    }
}
