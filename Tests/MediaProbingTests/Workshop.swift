import Foundation
import Subprocess
import Testing

/// A folder of its own in which a test makes its files; it is removed at the end.
struct Workshop: ~Copyable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "podfeed-probe-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    /// Makes a file by ffmpeg (`apt-get install ffmpeg`) and returns its path.
    @discardableResult
    func media(_ name: String, _ arguments: [String]) async throws -> String {
        _ = try await Workshop.ffmpeg(arguments + ["file:" + path(name)])
        return path(name)
    }

    /// A tone of 5.2 s in a format given by more arguments.
    @discardableResult
    func tone(_ name: String, _ arguments: [String]) async throws -> String {
        try await media(name, ["-f", "lavfi", "-i", "sine=frequency=440:duration=5.2"] + arguments)
    }

    /// The length of the sound as ffmpeg decodes it, in milliseconds.
    static func decodedMilliseconds(_ path: String) async throws -> Int {
        let output = try await ffmpeg([
            "-i", "file:" + path, "-map", "0:a:0", "-ac", "1", "-ar", "8000", "-f", "s16le", "-",
        ])
        return output.count / 16
    }

    private static func ffmpeg(_ arguments: [String]) async throws -> [UInt8] {
        let result = try await run(
            .name("ffmpeg"), arguments: Arguments(["-v", "error", "-nostdin", "-y"] + arguments),
            output: .bytes(limit: 16 << 20), error: .string(limit: 1 << 16))
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
        return result.standardOutput
    }
}
