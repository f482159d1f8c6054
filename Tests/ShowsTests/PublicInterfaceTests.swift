import Foundation
import Testing

/// What the products promise leans on nothing but modules of Swift that are promised, too.
@Suite(.serialized)
struct PublicInterfaceTests {
    /// The modules that the products expose.
    private static let promised: Set = [
        "Diagnostics", "FeedValidation", "FeedValues", "FeedVocabulary", "FeedWriting", "PodcastModel",
    ]

    @Test("No public interface shows a type of C, of Foundation or of a module that is not promised")
    func imports() throws {
        var exposed: Set<String> = []
        for module in Self.promised {
            let sources = try Workplace.files(Tool.repository.appending(path: "Sources/\(module)"))
            #expect(!sources.isEmpty)
            for (file, data) in sources {
                let text = String(decoding: data, as: UTF8.self)
                // With imports that are internal by default, the compiler lets nothing else into an interface.
                for match in text.matches(of: /(?m)^\s*(?:@\w+ )*public import (?:\w+ )?(\w+)/) {
                    exposed.insert(String(match.1))
                }
                #expect(!text.contains("@_exported"), "\(file)")
                #expect(!text.contains("@_implementationOnly"), "\(file)")
            }
        }
        #expect(exposed.isSubset(of: Self.promised))
        let manifest = try String(contentsOf: Tool.repository.appending(path: "Package.swift"), encoding: .utf8)
        #expect(manifest.contains(".enableUpcomingFeature(\"InternalImportsByDefault\")"))
    }
}
