import Foundation
import Testing

/// The README names what `Scripts/setup` installs.
struct SetupTests {
    /// The packages of Debian and of Homebrew that the script asks for, in its order; `-` is none.
    private static func needs() throws -> [(debian: String, homebrew: String)] {
        try Document("Scripts/setup").lines.filter { $0.hasPrefix("need ") }.map { line in
            let words = line.split(separator: " ")
            return (String(words[1]), String(words[2]))
        }
    }

    @Test func `The README names each package that the first run installs`() throws {
        let text = try Document("README.md").lines.joined(separator: " ")
        let list = try #require(text.firstMatch(of: /installs what is missing \(([^)]+)\)/)).1
        #expect(list.matches(of: /`([^`]+)`/).map { String($0.1) } == (try Self.needs().map(\.debian)))
    }

    @Test func `The README names each package of Homebrew`() throws {
        let line = try #require(Document("README.md").lines.first { $0.hasPrefix("brew install ") })
        var known: Set<String> = ["-"]
        let formulas = try Self.needs().map(\.homebrew).filter { known.insert($0).inserted }
        #expect(line.split(separator: " ").dropFirst(2).map(String.init) == formulas)
    }
}
