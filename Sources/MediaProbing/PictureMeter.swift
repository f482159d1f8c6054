package import Subprocess

/// Decodes pictures by ffmpeg, in a process apart, and counts their colours.
package struct PictureMeter: Sendable {
    /// The program, `ffmpeg` on the search path unless said otherwise.
    package var program: Executable

    /// A meter that runs a program.
    package init(program: Executable = .name("ffmpeg")) { self.program = program }

    /// The share of all pixels that the commonest colour has, in ten thousandths.
    ///
    /// - Throws: `ProbeProblem` when the picture cannot be decoded, `ProbeError` when ffmpeg cannot be run.
    package func commonestColorShare(ofPicture path: String) async throws -> Int {
        let tool = MediaTool(program, from: "ffmpeg", timeout: .seconds(60))
        guard let output = try await tool.run(PictureMeter.arguments(path: path)), output.isSuccess,
            output.bytes.count == PictureMeter.side * PictureMeter.side * 3
        else { throw ProbeProblem("can't be decoded", help: "open it, and save it anew") }
        return PictureMeter.commonestColorShare(of: output.bytes)
    }

    /// So many pixels a side are looked at: each is one of the picture's own, none is mixed of several.
    private static let side = 256

    private static func arguments(path: String) -> [String] {
        [
            // Not image2, to which a name such as 'a%d.png' is one of another file.
            "-nostdin", "-v", "error", "-protocol_whitelist", "file", "-format_whitelist", "image2pipe", "-f",
            "image2pipe", "-i", "file:" + path, "-frames:v", "1", "-vf",
            "scale=\(side):\(side):flags=neighbor,format=rgb24", "-f", "rawvideo", "-",
        ]
    }

    /// The share of pixels, three bytes each, that are about the commonest colour: a JPEG has no even surface.
    static func commonestColorShare(of bytes: [UInt8]) -> Int {
        var counts: [Int: Int] = [:]
        for pixel in stride(from: 0, to: bytes.count - 2, by: 3) { counts[color(bytes, pixel), default: 0] += 1 }
        guard let common = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return 0 }
        let near = counts.reduce(0) { $0 + (isNear($1.key, common) ? $1.value : 0) }
        return near * 10_000 / (bytes.count / 3)
    }

    private static func color(_ bytes: [UInt8], _ pixel: Int) -> Int {
        Int(bytes[pixel]) << 16 | Int(bytes[pixel + 1]) << 8 | Int(bytes[pixel + 2])
    }

    private static func isNear(_ one: Int, _ other: Int) -> Bool {
        [16, 8, 0].allSatisfy { abs((one >> $0 & 255) - (other >> $0 & 255)) <= 8 }
    }
}
