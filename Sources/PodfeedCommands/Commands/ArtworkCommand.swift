import ArgumentParser
import Diagnostics
import FeedValues
import Foundation
import MediaProbing

/// `podfeed artwork PICTURE`: makes the sizes of a cover that directories want.
struct ArtworkCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "artwork",
        abstract: "Make the sizes of a cover that directories want from one large picture.",
        usage: "podfeed artwork [--into <folder>] [--crop centre | --pad <color>] [<options>] <picture>",
        discussion: """
            A JPEG or PNG becomes JPEGs of 3000, 1400, 600 and 300 pixels a side: in sRGB, without transparency, without \
            the place and the camera that a photo may name, and light. Nothing is blown up, and what comes out is held \
            against the rules before it is put in place. The lines for show.yaml are printed. Needs libvips: \
            apt-get install libvips-tools.

            EXAMPLES:
              podfeed artwork cover-original.png --into Feeds/deep-dive
              podfeed artwork photo.jpg --crop centre
              podfeed artwork logo.png --pad '#1A2B3C' --background '#1A2B3C'
            """
    )

    /// What may be cut out.
    enum Crop: String, CaseIterable, ExpressibleByArgument {
        case centre
    }

    @Argument(
        help: "The picture: JPEG or PNG, at least 1400 pixels a side, best 3000.",
        completion: .file(extensions: ["jpg", "jpeg", "png"]))
    var picture: String

    @Option(
        help: ArgumentHelp("The folder of the new pictures; otherwise that of the picture.", valueName: "folder"),
        completion: .directory)
    var into: String?

    @Option(help: "Cut a square out of the middle of a picture that is none.")
    var crop: Crop?

    @Option(
        help: ArgumentHelp(
            "Fill a picture that is no square up with a colour: white, black, #1A2B3C.", valueName: "color"))
    var pad: PlainColor?

    @Option(help: ArgumentHelp("What transparent parts stand on. (default: white)", valueName: "color"))
    var background: PlainColor?

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        if crop != nil, pad != nil {
            throw ValidationError("--crop and --pad exclude each other: give one of them")
        }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let pictures = try await pictures(in: surroundings)
        let folder = folder
        let reports = try ArtworkCheck.reports(on: pictures, in: folder)
        if reports.contains(where: { !$0.findings.isEmpty }) {
            let found = reports.filter { !$0.findings.isEmpty }
            let isClean = options.status(for: found) == .clean
            if options.format != .json || !isClean { _ = try options.present(found, in: surroundings) }
            guard isClean else { return .findings }
        }
        try write(pictures, into: folder)
        let outcome = ArtworkOutcome(
            pictures: pictures, folder: folder, prefix: ArtworkCommand.prefix(behindShowOf: folder))
        if !options.quiet || options.format == .json {
            try surroundings.console.output.write(outcome.text(options.format))
        }
        return .clean
    }

    private var folder: String {
        if let into { return into }
        return picture.contains("/") ? URL(filePath: picture).deletingLastPathComponent().relativePath : "."
    }

    private func pictures(in surroundings: Surroundings) async throws -> [ArtworkPicture] {
        let facts: PictureFacts
        do {
            facts = try PictureProbe.facts(ofPicture: picture)
        } catch {
            throw CannotRun("'\(picture)' \(error.message)", help: error.help)
        }
        let shape = try shape(of: facts)
        let sides = ArtworkSizes.sides(from: shape.side(of: facts))
        guard !sides.isEmpty else {
            throw CannotRun(
                "'\(picture)' has \(facts.width) by \(facts.height) pixels, and would have to be blown up to "
                    + "\(ArtworkSizes.smallest)", help: "give a picture of 3000 by 3000 pixels")
        }
        let stem = URL(filePath: picture).deletingPathExtension().lastPathComponent
        let maker = try ArtworkMaker(picture, facts, shape: shape, on: background ?? .white)
        let progress = options.progress(in: surroundings)
        defer { progress.erase() }
        var pictures: [ArtworkPicture] = []
        for (number, side) in sides.enumerated() {
            progress.show(number + 1, of: sides.count, "making \(side) by \(side) pixels")
            pictures.append(try await maker.picture(side: side, named: "\(stem)-\(side).jpg"))
        }
        return pictures
    }

    private func shape(of facts: PictureFacts) throws -> ArtworkShape {
        if facts.width == facts.height { return .square }
        if crop != nil { return .crop }
        if let pad { return .pad(pad) }
        throw CannotRun(
            "'\(picture)' has \(facts.width) by \(facts.height) pixels, which is no square",
            help: "cut the middle out with '--crop centre', or fill it up with '--pad white'")
    }

    private func write(_ pictures: [ArtworkPicture], into folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for picture in pictures {
                try Data(picture.bytes).write(to: URL(filePath: folder + "/" + picture.name), options: .atomic)
            }
        } catch {
            throw CannotRun("the pictures can't be written into '\(folder)'", help: "check the folder and the disk")
        }
    }

    /// What leads from the nearest folder with a `show.yaml` above some files to them.
    private static func prefix(behindShowOf folder: String) -> String {
        var url = URL(filePath: folder).standardizedFileURL
        var names: [String] = []
        for _ in 0..<8 {
            if FileManager.default.fileExists(atPath: url.appending(path: "show.yaml").path) {
                return names.map { $0 + "/" }.joined()
            }
            names.insert(url.lastPathComponent, at: 0)
            url.deleteLastPathComponent()
        }
        return ""
    }
}
