import Subprocess
import Testing

/// What a program writes to its output.
func output(_ program: String, _ arguments: [String], _ variables: [String: String]) async throws -> String {
    var environment: [Environment.Key: String] = [:]
    for (name, value) in variables where name != "AWS_CA_BUNDLE" {
        environment[try #require(Environment.Key(rawValue: name))] = value
    }
    let result = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), environment: .custom(environment),
        output: .string(limit: 1 << 24))
    return result.standardOutput
}
