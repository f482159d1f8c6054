import ArgumentParser
import PodfeedCommands
import Testing

@Suite(.serialized)
struct CompletionsCommandTests {
    @Test(
        "Each shell gets its completions",
        arguments: [("bash", CompletionShell.bash), ("zsh", .zsh), ("fish", .fish)])
    func shells(name: String, shell: CompletionShell) async {
        #expect(await Run.of(["completions", name]) == Run(output: Podfeed.completionScript(for: shell) + "\n"))
    }
}
