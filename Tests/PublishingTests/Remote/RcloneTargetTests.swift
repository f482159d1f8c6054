import FeedValues
import Foundation
import Publishing
import Testing

@Suite(.serialized, .enabled(if: LoopbackServer.isThere("s3"), "rclone or its server of S3 is not installed"))
struct RcloneTargetTests {
    /// The environment in which rclone knows the server as `store`.
    static func variables(_ server: LoopbackServer, secret: String? = nil) -> [String: String] {
        var variables = ProcessInfo.processInfo.environment
        variables["RCLONE_CONFIG"] = "/notfound"
        // A remote says what kind of store it is; its secret is in the environment of the child alone.
        for (name, value) in [
            "TYPE": "s3", "PROVIDER": "Other", "ENDPOINT": server["url"], "REGION": "us-east-1",
            "ACCESS_KEY_ID": server["key"], "SECRET_ACCESS_KEY": secret ?? server["secret"],
        ] {
            variables["RCLONE_CONFIG_STORE_" + name] = value
        }
        variables["AWS_CA_BUNDLE"] = "/nowhere/certificates.pem"
        return variables
    }

    private func open(
        _ server: LoopbackServer, _ folder: String = "shows/of jo", secret: String? = nil
    ) async throws -> RcloneTarget {
        let remote = try #require(RcloneRemote("store:" + folder))
        return try await RcloneTarget.open(
            remote, variables: Self.variables(server, secret: secret), settling: .milliseconds(300))
    }

    @Test func `files are put, replaced, listed, moved and removed in S3`() async throws {
        try await LoopbackServer.with("s3") { server in
            let exercise = TargetExercise(target: try await open(server))
            #expect(exercise.target.guarantees.caveats.count == 1)
            try await exercise.files()
            try await exercise.changedFile()
            try await exercise.leases()
        }
    }

    @Test func `of publishers that begin at once to S3 the last one gets the lease`() async throws {
        try await LoopbackServer.with("s3") { server in
            let exercise = TargetExercise(target: try await open(server))
            #expect(try await exercise.race(4) <= 1)
        }
    }

    @Test func `many files go in few runs`() async throws {
        try await LoopbackServer.with("s3") { server in
            let target = try await open(server)
            try await TargetExercise(target: target).manyFiles(300)
        }
    }

    @Test func `content types and cache lifetimes go with the files`() async throws {
        try await LoopbackServer.with("s3") { server in
            let target = try await open(server, "shows")
            let feed = TargetExercise.upload("feed.xml", "<rss/>", stage: .entries)
            let sound = TargetExercise.upload("a.mp3", "sound")
            try await target.put([feed, sound]) { _ in }
            #expect(target.guarantees.keepsHeaders)
            let said = try await Self.types(server)
            #expect(said == ["feed.xml": "application/rss+xml; charset=utf-8", "a.mp3": "audio/mpeg"])
        }
    }

    /// The content types that the store tells of its objects.
    private static func types(_ server: LoopbackServer) async throws -> [String: String] {
        let json = try await output(
            "rclone", ["lsjson", "--recursive", "--no-modtime", "store:shows"], variables(server))
        let rows = try #require(try JSONParser.parse(Array(json.utf8)).elements)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["Path"]?.text ?? "", $0["MimeType"]?.text ?? "") })
    }

    @Test func `a wrong secret is refused by the server, and told without it`() async throws {
        try await LoopbackServer.with("s3") { server in
            let error = await #expect(throws: PublishingError.self) {
                try await open(server, secret: "no-" + server["secret"])
            }
            #expect(
                error
                    == PublishingError(
                        .cannotRun,
                        "cannot look at the bucket in 'store:shows/of jo': "
                            + "the server does not accept the key or its secret",
                        help: "correct them in rclone's configuration or environment"))
        }
    }

    @Test func `a bucket that is not there is refused, and not made`() async throws {
        try await LoopbackServer.with("s3") { server in
            let error = await #expect(throws: PublishingError.self) { try await open(server, "shwos") }
            #expect(error?.kind == .refused)
            #expect(error?.message == "there is no bucket 'store:shwos'")
            let there = try FileManager.default.contentsOfDirectory(
                atPath: server.root.deletingLastPathComponent().path)
            #expect(there == ["shows"])
        }
    }

    @Test func `a server that has gone is worth another try, a remote that nobody knows is none`() async throws {
        let (target, variables) = try await LoopbackServer.with("s3") { server in
            (try await open(server), Self.variables(server))
        }
        let error = await #expect(throws: PublishingError.self) {
            try await TargetExercise(target: target).put([TargetExercise.upload("feed.xml", "new")])
        }
        #expect(error?.kind == .tryAgain)
        let unknown = try #require(RcloneRemote("nobody:shows"))
        let other = await #expect(throws: PublishingError.self) {
            try await RcloneTarget.open(unknown, variables: variables)
        }
        #expect(
            other
                == PublishingError(
                    .cannotRun,
                    "cannot look at anything in 'nobody:shows': rclone's configuration knows no remote of that name",
                    help: "name one that 'rclone listremotes' prints, or make it by 'rclone config'"))
    }

    @Test func `rclone that is missing, and rclone that takes too long, are told`() async throws {
        try await LoopbackServer.with("s3") { server in
            let remote = try #require(RcloneRemote("store:shows"))
            let missing = await #expect(throws: PublishingError.self) {
                try await RcloneTarget.open(remote, variables: Self.variables(server), program: "no-such-rclone")
            }
            #expect(missing?.message == "'rclone' could not be run: it is not installed")
            let late = await #expect(throws: PublishingError.self) {
                try await RcloneTarget.open(remote, variables: Self.variables(server), patience: .zero)
            }
            #expect(late?.kind == .tryAgain)
        }
    }

    @Test func `a remote that writes in place promises less, and says so`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var variables = ProcessInfo.processInfo.environment
        variables["RCLONE_CONFIG"] = "/notfound"
        variables["RCLONE_CONFIG_DISK_TYPE"] = "local"
        let remote = try #require(RcloneRemote("disk:" + folder.path))
        let target = try await RcloneTarget.open(remote, variables: variables, settling: .milliseconds(10))
        #expect(!target.guarantees.hasWholeFiles)
        #expect(
            target.guarantees.caveats.first == "while a file arrives, its readers may find a part of it, or nothing")
        try await TargetExercise(target: target).files()
        try await TargetExercise(target: target).leases()
    }

    @Test(arguments: [":s3,secret_access_key=x:shows", "store,key=x:shows", "no colon", ":shows", "-rf:shows"])
    func `what could hold a password is no remote`(text: String) {
        #expect(RcloneRemote(text) == nil)
    }
}
