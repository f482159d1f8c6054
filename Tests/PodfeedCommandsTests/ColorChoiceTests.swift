import Diagnostics
import PodfeedCommands
import Testing

@Suite(.serialized)
struct ColorChoiceTests {
    @Test(
        "Colours follow the option, then the environment, then the terminal",
        arguments: [
            (ColorChoice.auto, true, [:], ANSIStyle.coloured),
            (.auto, false, [:], .plain),
            (.auto, true, ["TERM": "dumb"], .plain),
            (.auto, true, ["NO_COLOR": "1"], .plain),
            (.auto, true, ["NO_COLOR": ""], .coloured),
            (.auto, false, ["CLICOLOR_FORCE": "1"], .coloured),
            (.auto, false, ["CLICOLOR_FORCE": "0"], .plain),
            (.auto, false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], .plain),
            (.always, false, ["NO_COLOR": "1", "TERM": "dumb"], .coloured),
            (.never, true, ["CLICOLOR_FORCE": "1"], .plain),
        ])
    func style(choice: ColorChoice, isTerminal: Bool, environment: [String: String], expected: ANSIStyle) {
        #expect(choice.style(onTerminal: isTerminal, environment: environment) == expected)
    }
}
