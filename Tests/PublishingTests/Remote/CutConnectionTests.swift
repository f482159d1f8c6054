import FeedValues
import Foundation
import Publishing
import Testing

/// What readers find, and what is told, when a connection is cut in the middle of a file.
@Suite(.serialized)
struct CutConnectionTests {
    private static let long = Upload(
        path: "show/feed.xml", TargetExercise.bytes(12_000_000, seed: 3),
        headers: FileHeaders(path: "show/feed.xml", stage: .entries))

    /// Puts a feed, then a long one while the connections are cut: the old one must be there, or the long one whole.
    ///
    /// - Parameter isToldLate: whether the answer may be lost that says that the long one is there.
    private func cut(
        _ server: LoopbackServer, _ target: any PublishingTarget, feed: String, isToldLate: Bool
    ) async throws {
        let exercise = TargetExercise(target: target)
        try await exercise.put([TargetExercise.upload("show/feed.xml", "old", stage: .entries)])
        async let severing: Void = {
            try await Task.sleep(for: .milliseconds(20))
            for _ in 0..<20 {
                try await server.sever()
                try await Task.sleep(for: .milliseconds(50))
            }
        }()
        var error: PublishingError?
        do {
            try await exercise.put([Self.long])
        } catch let failure as PublishingError {
            error = failure
        }
        try await severing
        let there = try Data(contentsOf: server.root.appending(path: feed))
        // Expectations on so many bytes would be explained for minutes.
        let isWhole = there == Data(TargetExercise.bytes(12_000_000, seed: 3))
        guard let error else {
            // What is asked of web servers is asked again.
            #expect(isWhole)
            return
        }
        let isOld = there == Data("old".utf8)
        #expect(isOld || isToldLate && isWhole)
        #expect(error.kind == .tryAgain)
        #expect(!error.description.contains("\n"))
        for secret in server.secrets { #expect(!error.description.contains(secret)) }
    }

    @Test(.enabled(if: LoopbackServer.isThere("sftp"), "OpenSSH's server is not installed"))
    func `over SFTP the old feed stays`() async throws {
        try await LoopbackServer.with("sftp") { server in
            let place = try #require(SSHPlace("podcasts.example:", configuration: server["config"]))
            let target = try await SFTPTarget.open(place, variables: ProcessInfo.processInfo.environment)
            try await cut(server, target, feed: "show/feed.xml", isToldLate: false)
            // The next run finds what was left and clears it away.
            let next = try await SFTPTarget.open(place, variables: ProcessInfo.processInfo.environment)
            try await next.clear(["show/feed.xml"])
            let left = try FileManager.default.contentsOfDirectory(atPath: server.root.appending(path: "show").path)
            #expect(left == ["feed.xml"])
        }
    }

    @Test(.enabled(if: LoopbackServer.isThere("webdav"), "nginx with dav-ext is not installed"))
    func `over WebDAV the old feed stays, or the new one is there whole`() async throws {
        try await LoopbackServer.with("webdav") { server in
            let root = try #require(WebAddress(server["url"]))
            let target = try await WebDAVTarget.open(root, variables: WebDAVTargetTests.variables(server))
            try await cut(server, target, feed: "show/feed.xml", isToldLate: true)
        }
    }
}
