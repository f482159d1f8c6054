import FeedValues
import Foundation
import Publishing
import Synchronization
import Testing

/// Credentials stand in no plan, journal, error, file of a target, nor in the arguments of any program.
@Suite(.serialized)
struct SecretsTests {
    /// Opens a target with the right credentials and with wrong ones.
    private struct Way: Sendable {
        let open: @Sendable (_ isRight: Bool) async throws -> any PublishingTarget
    }

    @Test(.enabled(if: LoopbackServer.isThere("s3"), "rclone or its server of S3 is not installed"))
    func `of S3 none is seen`() async throws {
        try await LoopbackServer.with("s3") { server in
            let wrong = "no-" + server["secret"]
            try await look(
                server,
                Way { isRight in
                    let remote = try #require(RcloneRemote("store:shows"))
                    let variables = RcloneTargetTests.variables(server, secret: isRight ? nil : wrong)
                    return try await RcloneTarget.open(remote, variables: variables, settling: .zero)
                })
        }
    }

    @Test(.enabled(if: LoopbackServer.isThere("webdav"), "nginx with dav-ext is not installed"))
    func `of WebDAV none is seen`() async throws {
        try await LoopbackServer.with("webdav") { server in
            try await look(
                server,
                Way { isRight in
                    var variables = WebDAVTargetTests.variables(server)
                    if !isRight { variables["PODFEED_WEBDAV_PASSWORD"] = "no-" + server["password"] }
                    let root = try #require(WebAddress(server["url"]))
                    return try await WebDAVTarget.open(root, variables: variables, settling: .zero)
                })
        }
    }

    @Test(.enabled(if: LoopbackServer.isThere("sftp-password"), "rclone is not installed"))
    func `of SFTP none is seen`() async throws {
        try await LoopbackServer.with("sftp-password") { server in
            try await look(
                server,
                Way { isRight in
                    var variables = ProcessInfo.processInfo.environment
                    variables["SSH_ASKPASS"] = server[isRight ? "askpass" : "wrong-askpass"]
                    variables["SSH_ASKPASS_REQUIRE"] = "force"
                    let place = try #require(SSHPlace("podcasts.example:", configuration: server["config"]))
                    return try await SFTPTarget.open(place, variables: variables)
                })
        }
    }

    private func look(_ server: LoopbackServer, _ way: Way) async throws {
        #expect(!server.secrets.isEmpty)
        let arguments = Mutex("")
        let watching = Task {
            while !Task.isCancelled {
                let seen = Self.argumentsOfAll()
                arguments.withLock { if server.secrets.contains(where: seen.contains) { $0 += seen } }
                try? await Task.sleep(for: .milliseconds(2))
            }
        }
        var texts = try await publish(by: way.open(true))
        do {
            _ = try await way.open(false)
            Issue.record("wrong credentials let one in")
        } catch {
            texts.append("\(error)")
        }
        watching.cancel()
        texts.append(arguments.withLock { $0 })
        texts += try Self.texts(in: server.root)
        for secret in server.secrets {
            #expect(texts.filter { $0.contains(secret) } == [])
        }
    }

    /// Publishes a release; returns all that is told of it.
    private func publish(by target: any PublishingTarget) async throws -> [String] {
        let told = Mutex<[String]>([])
        try await Workshop.open { workshop in
            let release = try await workshop.release(["show/feed.xml": "<rss/>", "show/a.mp3": "sound"])
            try await publish(release, to: target) { text in told.withLock { $0.append(text) } }
        }
        return told.withLock { $0 }
    }

    private func publish(
        _ release: Release, to target: any PublishingTarget, telling tell: @escaping @Sendable (String) -> Void
    ) async throws {
        let publisher = Publisher(
            to: target, as: LeaseOwner(user: "jo", host: "studio", process: 7), token: "token",
            clock: { Timestamp(secondsSinceEpoch: 1_795_000_000) }, isGone: { _ in false })
        let publication = try await publisher.publication(of: release)
        try await publisher.carryOut(publication) { tell("\($0)") }
        let again = try await publisher.publication(of: release)
        #expect(again.plan.isEmpty)
        for text in ["\(publication)", "\(target.guarantees)", target.name] { tell(text) }
    }

    /// The arguments of all programs that run now.
    private static func argumentsOfAll() -> String {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.filter { Int($0) != nil }
            .compactMap { FileManager.default.contents(atPath: "/proc/\($0)/cmdline") }
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }

    /// The texts of all files in a folder.
    private static func texts(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).compactMap {
            FileManager.default.contents(atPath: folder.appending(path: $0).path)
        }.map { String(decoding: $0, as: UTF8.self) }
    }
}
