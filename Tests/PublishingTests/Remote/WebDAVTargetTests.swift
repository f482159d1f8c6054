import FeedValues
import Foundation
import Publishing
import Testing

@Suite(.serialized, .enabled(if: LoopbackServer.isThere("webdav"), "nginx with dav-ext is not installed"))
struct WebDAVTargetTests {
    static func variables(_ server: LoopbackServer) -> [String: String] {
        ["PODFEED_WEBDAV_USER": server["user"], "PODFEED_WEBDAV_PASSWORD": server["password"]]
    }

    private func open(
        _ server: LoopbackServer, _ folder: String = "/of%20jo", variables: [String: String]? = nil
    ) async throws -> WebDAVTarget {
        let root = try #require(WebAddress(server["url"] + folder))
        return try await WebDAVTarget.open(
            root, variables: variables ?? Self.variables(server), settling: .milliseconds(200))
    }

    @Test func `files are put, replaced, listed, moved and removed`() async throws {
        try await LoopbackServer.with("webdav") { server in
            let exercise = TargetExercise(target: try await open(server))
            #expect(exercise.target.guarantees.hasWholeFiles)
            try await exercise.files()
            try await exercise.changedFile()
            try await exercise.leases()
            let left = try FileManager.default.subpathsOfDirectory(atPath: server.root.path)
            #expect(left.filter { $0.contains(".part") || $0.contains("lease") } == [])
        }
    }

    @Test func `of publishers that begin at once the last one gets the lease`() async throws {
        try await LoopbackServer.with("webdav") { server in
            let exercise = TargetExercise(target: try await open(server))
            #expect(try await exercise.race(8) <= 1)
        }
    }

    @Test func `many files go over few connections`() async throws {
        try await LoopbackServer.with("webdav") { server in
            try await TargetExercise(target: open(server, "/")).manyFiles(300)
        }
    }

    @Test(arguments: [("jo", "no password"), ("", "")])
    func `a wrong password, and none, are told without it`(user: String, password: String) async throws {
        try await LoopbackServer.with("webdav") { server in
            let variables =
                user.isEmpty ? [:] : ["PODFEED_WEBDAV_USER": user, "PODFEED_WEBDAV_PASSWORD": password]
            let error = await #expect(throws: PublishingError.self) { try await open(server, variables: variables) }
            #expect(error?.kind == .cannotRun)
            let reason =
                user.isEmpty
                ? "the server wants a user and a password" : "the server does not accept the user or the password"
            #expect(error?.message == "cannot look at the folder in '\(server["url"])/of%20jo': \(reason)")
            for secret in server.secrets + [password] where !secret.isEmpty {
                #expect(error?.description.contains(secret) == false)
            }
        }
    }

    @Test func `a password is not sent without encryption`() async throws {
        let root = try #require(WebAddress("http://dav.example.com/podcasts"))
        let error = await #expect(throws: PublishingError.self) {
            try await WebDAVTarget.open(root, variables: ["PODFEED_WEBDAV_USER": "jo"])
        }
        #expect(error?.kind == .refused)
    }

    @Test func `a server without WebDAV says so`() async throws {
        try await LoopbackServer.with("webdav") { server in
            let root = try #require(WebAddress(server["public"]))
            let error = await #expect(throws: PublishingError.self) {
                try await WebDAVTarget.open(root, variables: [:])
            }
            #expect(
                error
                    == PublishingError(
                        .cannotRun,
                        "cannot look at the folder in '\(server["public"])': the server does not offer WebDAV there",
                        help: "switch it on: PUT, DELETE, MKCOL, MOVE, COPY and PROPFIND"))
        }
    }

    @Test func `a file that is larger than the server takes is told, and the old one stays`() async throws {
        try await LoopbackServer.with("webdav", ["SPACE": "65536"]) { server in
            let exercise = TargetExercise(target: try await open(server, ""))
            try await exercise.put([TargetExercise.upload("feed.xml", "old")])
            let long = TargetExercise.bytes(1 << 20, seed: 2)
            let upload = Upload(path: "feed.xml", long, headers: FileHeaders(path: "feed.xml", stage: .entries))
            let error = await #expect(throws: PublishingError.self) { try await exercise.put([upload]) }
            #expect(
                error?.message == "cannot write 'feed.xml' in '\(server["url"])': it is larger than the server takes")
            #expect(try FileManager.default.contentsOfDirectory(atPath: server.root.path) == ["feed.xml"])
            #expect(try await exercise.text("feed.xml") == "old")
        }
    }

    @Test func `a folder that denies permission says so`() async throws {
        try await LoopbackServer.with("webdav", ["READ_ONLY": "1"]) { server in
            let exercise = TargetExercise(target: try await open(server, ""))
            let error = await #expect(throws: PublishingError.self) {
                try await exercise.put([TargetExercise.upload("feed.xml", "new")])
            }
            #expect(error?.kind == .cannotRun)
            #expect(error?.message == "cannot write 'feed.xml' in '\(server["url"])': the server denies permission")
        }
    }

    @Test func `a server that has gone is worth another try`() async throws {
        let target = try await LoopbackServer.with("webdav") { try await open($0, "") }
        let error = await #expect(throws: PublishingError.self) { try await target.read("feed.xml", limit: 10) }
        #expect(error?.kind == .tryAgain)
        #expect(
            error?.message == "cannot read 'feed.xml' in '\(target.name.dropFirst().dropLast())': "
                + "no connection to 127.0.0.1 can be made")
    }
}
