import FeedValues
import Foundation
import Publishing
import Testing

@Suite(.serialized, .enabled(if: LoopbackServer.isThere("sftp"), "OpenSSH's server is not installed"))
struct SFTPTargetTests {
    private func open(
        _ server: LoopbackServer, configuration: String = "config", folder: String = "site/of shows"
    ) async throws -> SFTPTarget {
        let place = try #require(SSHPlace("podcasts.example:" + folder, configuration: server[configuration]))
        return try await SFTPTarget.open(place, variables: ProcessInfo.processInfo.environment)
    }

    @Test func `files are put, replaced, listed, moved and removed`() async throws {
        try await LoopbackServer.with("sftp") { server in
            try FileManager.default.createDirectory(
                at: server.root.appending(path: "site"), withIntermediateDirectories: true)
            let exercise = TargetExercise(target: try await open(server))
            try await exercise.files()
            try await exercise.changedFile()
            try await exercise.leases()
            #expect(try await exercise.race(12) == 1)
            let left = try FileManager.default.subpathsOfDirectory(atPath: server.root.path).sorted()
            #expect(
                left == [
                    "site", "site/of shows", "site/of shows/.podfeed", "site/of shows/.podfeed/lease.json",
                    "site/of shows/changed.txt", "site/of shows/empty.txt", "site/of shows/show",
                    "site/of shows/show/feed.xml",
                ])
        }
    }

    @Test func `many files go over one connection`() async throws {
        try await LoopbackServer.with("sftp") { server in
            try await TargetExercise(target: open(server, folder: "")).manyFiles(300)
            let log = try String(contentsOf: server.root.appending(path: "../server/log"), encoding: .utf8)
            #expect(log.split(separator: "\n").count { $0.contains("Accepted publickey") } == 1)
        }
    }

    @Test func `a host with another key is refused`() async throws {
        try await LoopbackServer.with("sftp") { server in
            let error = await #expect(throws: PublishingError.self) {
                try await open(server, configuration: "wrong-host")
            }
            #expect(
                error
                    == PublishingError(
                        .refused,
                        "'podcasts.example' shows another host key than the one that is known for it: nothing was sent",
                        help: "ask who runs it whether the key was changed; if so, put the new one into known_hosts"))
        }
    }

    @Test func `a key that the host does not know cannot publish`() async throws {
        try await LoopbackServer.with("sftp") { server in
            let error = await #expect(throws: PublishingError.self) {
                try await open(server, configuration: "wrong-key")
            }
            #expect(error?.kind == .cannotRun)
            #expect(
                error?.message
                    == "'podcasts.example' accepts no key or password that ssh has for 'podcasts.example:site/of shows'"
            )
        }
    }

    @Test func `a server that is not there is worth another try`() async throws {
        let nowhere = try #require(SSHPlace("sftp://jo@127.0.0.1:1/site"))
        let variables = ProcessInfo.processInfo.environment
        let down = await #expect(throws: PublishingError.self) {
            try await SFTPTarget.open(nowhere, variables: variables)
        }
        #expect(
            down
                == PublishingError(
                    .tryAgain, "'127.0.0.1' could not be reached",
                    help: "check its port and the network, and publish again"))
    }

    @Test func `a server that may only be read is refused before anything is sent`() async throws {
        try await LoopbackServer.with("sftp", ["READ_ONLY": "1"]) { server in
            let error = await #expect(throws: PublishingError.self) { try await open(server, folder: "") }
            #expect(error?.kind == .cannotRun)
            #expect(error?.message.hasSuffix("it has no posix-rename, or is for reading only") == true)
        }
    }

    @Test func `a folder that denies permission says so`() async throws {
        try await LoopbackServer.with("sftp") { server in
            let exercise = TargetExercise(target: try await open(server, folder: "/sys/kernel"))
            let error = await #expect(throws: PublishingError.self) {
                try await exercise.put([TargetExercise.upload("feed.xml", "new")])
            }
            #expect(
                error
                    == PublishingError(
                        .cannotRun,
                        "cannot write 'feed.xml' in 'podcasts.example:/sys/kernel': the server denies permission",
                        help: "give the user the right to write there"))
        }
    }

    @Test func `a server without space keeps what was there`() async throws {
        try await LoopbackServer.with("sftp", ["SPACE": "65536"]) { server in
            let exercise = TargetExercise(target: try await open(server, folder: ""))
            try await exercise.put([TargetExercise.upload("feed.xml", "old")])
            let long = TargetExercise.bytes(1 << 20, seed: 2)
            let upload = Upload(path: "feed.xml", long, headers: FileHeaders(path: "feed.xml", stage: .entries))
            await #expect(throws: PublishingError.self) { try await exercise.put([upload]) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: server.root.path) == ["feed.xml"])
            #expect(try await exercise.text("feed.xml") == "old")
        }
    }

    @Test func `a server that ends meanwhile is told in a line`() async throws {
        let target = try await LoopbackServer.with("sftp") { try await open($0, folder: "") }
        let error = await #expect(throws: PublishingError.self) { try await target.read("feed.xml", limit: 10) }
        #expect(
            error
                == PublishingError(
                    .tryAgain, "the connection to 'podcasts.example:' was cut",
                    help: "publish again; what is live is whole"))
    }

    @Test(
        .enabled(if: LoopbackServer.isThere("sftp-password"), "rclone is not installed"),
        arguments: [("askpass", true), ("wrong-askpass", false)])
    func `a password comes from the program that SSH_ASKPASS names`(program: String, isRight: Bool) async throws {
        try await LoopbackServer.with("sftp-password") { server in
            var variables = ProcessInfo.processInfo.environment
            variables["SSH_ASKPASS"] = server[program]
            variables["SSH_ASKPASS_REQUIRE"] = "force"
            let place = try #require(SSHPlace("podcasts.example:", configuration: server["config"]))
            do {
                let target = try await SFTPTarget.open(place, variables: variables)
                #expect(isRight)
                try await TargetExercise(target: target).files()
            } catch let error as PublishingError {
                #expect(!isRight)
                #expect(error.kind == .cannotRun)
                for secret in server.secrets { #expect(!error.description.contains(secret)) }
            }
        }
    }
}
