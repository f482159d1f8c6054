import Digests
import Foundation
import Publishing
import Subprocess
import SystemPackage
import Testing

@Suite(.serialized)
struct FileHeadersTests {
    @Test(arguments: [
        ("a/feed.xml", ReleaseStage.entries, "application/rss+xml; charset=utf-8", "public, max-age=300"),
        ("a/feed-2.xml", .pages, "application/rss+xml; charset=utf-8", "public, max-age=300"),
        ("a/x.xml", .assets, "application/xml; charset=utf-8", "public, max-age=300"),
        ("a/x.vtt", .assets, "text/vtt; charset=utf-8", "public, max-age=3600"),
        ("a/x.SRT", .assets, "application/x-subrip; charset=utf-8", "public, max-age=3600"),
        ("a/chapters/x.json", .assets, "application/json+chapters", "public, max-age=3600"),
        ("a/transcripts/x.json", .assets, "application/json", "public, max-age=3600"),
        ("a/show.rss", .entries, "application/rss+xml; charset=utf-8", "public, max-age=300"),
        ("a/x.mp3", .assets, "audio/mpeg", "public, max-age=31536000, immutable"),
        ("a/x.jpg", .assets, "image/jpeg", "public, max-age=86400"),
        ("a.b/CNAME", .assets, "application/octet-stream", "public, max-age=3600"),
    ])
    func `Each kind of file has its type and lifetime`(
        _ path: String, _ stage: ReleaseStage, _ type: String, _ lifetime: String
    ) {
        let headers = FileHeaders(path: path, stage: stage)
        #expect(headers.contentType == type)
        #expect(headers.cacheControl == lifetime)
    }

    @Test func `No ending stands twice in the table for one folder`() {
        let endings = FileHeaders.rows.flatMap { row in row.suffixes.map { "\(row.folder ?? "")/\($0)" } }
        #expect(endings.count == Set(endings).count)
    }

    @Test func `Folders whose files are sent alike have one entry`() {
        let paths = ["s/feed.xml", "s/cover.jpg", "s/media/a.mp3", "s/media/b.mp3", "s/t/a.vtt", "s/t/a b.srt"]
        let files = paths.map { path in
            ReleaseFile(
                path: path, bytes: 0, sha256: .sha256([]), stage: path.hasSuffix("xml") ? .entries : .assets)
        }
        let text = ServerSnippet.headersFile(for: files) { $0.replacing(" ", with: "%20") }
        let expected = """
            /s/cover.jpg
              Content-Type: image/jpeg
              Cache-Control: public, max-age=86400
            /s/feed.xml
              Content-Type: application/rss+xml; charset=utf-8
              Cache-Control: public, max-age=300
            /s/media/*
              Content-Type: audio/mpeg
              Cache-Control: public, max-age=31536000, immutable
            /s/t/a%20b.srt
              Content-Type: application/x-subrip; charset=utf-8
              Cache-Control: public, max-age=3600
              Access-Control-Allow-Origin: *
            /s/t/a.vtt
              Content-Type: text/vtt; charset=utf-8
              Cache-Control: public, max-age=3600
              Access-Control-Allow-Origin: *

            """
        #expect(text == expected)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/sbin/nginx"))) func `nginx takes its lines`()
        async throws
    {
        try await Workshop.open { workshop in
            try workshop.write(ServerSnippet.nginx, to: "snippet.conf")
            let config = """
                pid \(workshop.path("pid")); error_log \(workshop.path("log"));
                events {}
                http { access_log off; server { listen 127.0.0.1:8; include \(workshop.path("snippet.conf")); } }
                """
            try workshop.write(config, to: "nginx.conf")
            let result = try await Subprocess.run(
                .path("/usr/sbin/nginx"),
                arguments: ["-t", "-q", "-p", workshop.folder, "-c", workshop.path("nginx.conf")],
                output: .discarded, error: .string(limit: 65_536))
            #expect(result.standardError == "")
        }
    }
}
