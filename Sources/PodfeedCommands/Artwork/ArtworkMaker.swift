import FeedValues
import Foundation
import MediaProbing
import Subprocess

/// Makes square JPEG pictures of a larger picture by the programs of libvips, each run in a process apart.
///
/// The programs read options out of the names of files: they only see names of ours, in a folder of ours.
struct ArtworkMaker {
    /// Pictures are made as light as this, in bytes, if they still look good then.
    static let mostBytes = 512 << 10

    // Below the last, edges fray.
    private static let qualities = [90, 85, 80, 75, 70, 65, 60]

    private let folder: TemporaryFolder
    private let source: String
    private let hasAlpha: Bool
    private let shape: ArtworkShape
    private let background: PlainColor
    private let programs: (thumbnail: Executable, vips: Executable)

    /// A maker of pictures of a JPEG or PNG file.
    ///
    /// - Parameter background: what transparent parts stand on.
    init(
        _ path: String, _ facts: PictureFacts, shape: ArtworkShape, on background: PlainColor,
        programs: (thumbnail: Executable, vips: Executable) = (.name("vipsthumbnail"), .name("vips"))
    ) throws {
        folder = try TemporaryFolder()
        source = facts.type.subtype == "png" ? "picture.png" : "picture.jpg"
        hasAlpha = facts.hasAlpha
        (self.shape, self.background, self.programs) = (shape, background, programs)
        do {
            try FileManager.default.copyItem(
                at: URL(filePath: path).resolvingSymlinksInPath(), to: URL(filePath: folder.path + "/" + source))
        } catch {
            throw CannotRun("'\(path)' can't be copied to '\(folder.path)'", help: "free some space")
        }
    }

    /// A picture of some pixels a side.
    func picture(side: Int, named name: String) async throws -> ArtworkPicture {
        try await makeSquare(side)
        for quality in ArtworkMaker.qualities {
            try await run(
                programs.vips, "jpegsave", "square.v", "made.jpg", "--Q", "\(quality)", "--strip", "--optimize-coding")
            guard let data = FileManager.default.contents(atPath: folder.path + "/made.jpg") else { break }
            if data.count <= ArtworkMaker.mostBytes || quality == ArtworkMaker.qualities.last {
                return ArtworkPicture(name: name, side: side, quality: quality, bytes: [UInt8](data))
            }
        }
        throw CannotRun("no picture was made in '\(folder.path)'", help: "free some space")
    }

    /// Makes `square.v`: upright, in sRGB, without transparency.
    private func makeSquare(_ side: Int) async throws {
        let fit = shape == .crop ? ["--smartcrop", "centre"] : []
        try await run(
            programs.thumbnail,
            [source, "--size", "\(side)x\(side)", "--export-profile", "srgb", "--output", "fitted.v"] + fit)
        if hasAlpha {
            try await run(programs.vips, "flatten", "fitted.v", "flat.v", "--background", "\(background)")
        }
        let color = if case .pad(let color) = shape { color } else { background }
        // Rounding may leave a square a pixel short.
        try await run(
            programs.vips, "gravity", hasAlpha ? "flat.v" : "fitted.v", "square.v", "centre", "\(side)", "\(side)",
            "--extend", "background",
            "--background", "\(color)")
    }

    private func run(_ program: Executable, _ arguments: String...) async throws {
        try await run(program, arguments)
    }

    private func run(_ program: Executable, _ arguments: [String]) async throws {
        var tool = MediaTool(program, from: "libvips-tools", timeout: .seconds(120))
        tool.folder = folder.path
        // Only this one reads what came from elsewhere: decoders that are not made for that are left out.
        if arguments.first == source { tool.environment = ["VIPS_BLOCK_UNTRUSTED": "1"] }
        let output = try await tool.run(arguments)
        guard let output, output.isSuccess else {
            let reason = output?.messages.split(whereSeparator: \.isNewline).last.map { ": \($0)" } ?? ""
            throw CannotRun("'\(program)' could not make the picture\(reason)", help: "open it, and save it anew")
        }
    }
}
