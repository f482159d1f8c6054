import Diagnostics
import FeedValues
import PodcastModel

/// Turns names of files into addresses, with what is known of the files.
struct AssetReader {
    /// What the catalogue is read with.
    let context: CatalogContext
    /// The folder that files must stay in.
    let boundary: String
    /// The folder below the boundary from which names are read.
    let folder: [String]
    /// The text that names the files.
    let source: SourceText
    /// Where media are fetched from.
    var mediaPlace = MediaPlace()
    /// What was found.
    var log = FindingLog()
    /// The files that are asked for.
    var outputs: [PlannedFile] = []
    /// The media files among them.
    var media: [NamedMedium] = []

    /// The path of a file that is there; `nil`, with a finding, when it isn't.
    mutating func path(_ name: String, at place: Place) -> LocalPath? {
        guard let path = LocalPath(name, from: folder, within: boundary) else {
            log.report(.pathOutside, "'\(name.shortened)' leaves '\(boundary)'", in: source, at: place)
            return nil
        }
        switch context.files.state(of: path) {
        case .file, .absent: return path
        case .missing(let suggestion):
            log.report(
                .fileMissing, "there is no file '\(path.path)'", in: source, at: place,
                help: suggestion.map { "did you mean '\($0)'?" })
        case .folder:
            log.report(.fileUnreadable, "'\(path.path)' is no file", in: source, at: place)
        case .outside:
            log.report(.pathOutside, "'\(name.shortened)' is a link that leaves '\(boundary)'", in: source, at: place)
        }
        return nil
    }

    /// The address at which a file of the catalogue goes out.
    mutating func publish(_ path: LocalPath, as output: String, at place: Place) -> WebAddress {
        plan(OutputFile(path: output, content: .file(path.path)), at: place)
    }

    /// The address at which something goes out.
    mutating func plan(_ file: OutputFile, at place: Place) -> WebAddress {
        outputs.append(PlannedFile(file: file, source: source.file, place: place))
        return context.site.value.appending(path: file.path)
    }

    /// The address at which a media file of a show goes out.
    mutating func publishMedium(_ path: LocalPath, as output: String, of show: String, at place: Place) -> WebAddress {
        let address = publish(path, as: output, at: place)
        return mediaPlace.isPlain
            ? address : mediaPlace.address(of: path.fileName, in: show, at: context.site.value)
    }

    /// A picture by name or address.
    ///
    /// - Parameters:
    ///   - key: the key that names it.
    ///   - output: makes the place of a file in the site.
    mutating func picture(
        _ node: YAMLNode, _ fields: Fields, named key: String = "image", isArtwork: Bool,
        output: (LocalPath) -> String
    ) -> Located<Artwork>? {
        guard let text = fields.text(of: node, key, &log) else { return nil }
        if FileReference.isAddress(text.value) {
            guard let address = WebAddress(text.value) else {
                report(.address, "'\(key)' must be a file or an address, found '\(text.value.shortened)'", node.place)
                return nil
            }
            return Located(Artwork(address: address), from: text.origin)
        }
        guard let path = path(text.value, at: node.place) else { return nil }
        guard let facts = context.facts.pictures[path.path] else {
            reportNotExamined(path, node.place)
            return nil
        }
        if isArtwork { checkArtwork(facts, path, node.place) }
        let address = publish(path, as: output(path), at: node.place)
        return Located(Artwork(address: address, facts: facts), from: text.origin.derived)
    }

    /// Reports a finding in the text that names the files.
    mutating func report(_ check: CatalogCheck, _ message: String, _ place: Place) {
        log.report(check, message, in: source, at: place)
    }

    /// Reports that nothing is known of a file.
    mutating func reportNotExamined(_ path: LocalPath, _ place: Place) {
        if let stamp = context.files.stamp(of: path), stamp.bytes <= LargeFilePointer.maximumSize,
            FileSystem.bytes(of: path.path).flatMap(LargeFilePointer.init) != nil
        {
            return log.report(
                .fileNotExamined, "'\(path.path)' is a pointer of Git LFS, and no release of the file is known",
                in: source, at: place, help: "fetch the file: run 'git lfs pull'")
        }
        let reason = context.facts.problems[path.path] ?? "nothing is known of its content"
        report(.fileNotExamined, "'\(path.path)' could not be examined: \(reason)", place)
    }

    /// Reports that somebody is named and nobody is known: in the same words each time, so that it is told once.
    mutating func reportNobody() {
        let message = context.peopleFile == nil ? "there is no people.yaml" : "people.yaml is empty"
        log.report(
            .personUnknown, message + ", but the shows name people", in: context.peopleFile ?? context.networkFile,
            at: .start, help: "write people.yaml beside podfeed.yaml, with lines such as 'ada: { name: Ada Lovelace }'")
    }

    private mutating func checkArtwork(_ facts: PictureFacts, _ path: LocalPath, _ place: Place) {
        if facts.width != facts.height || !(1400...3000).contains(facts.width) {
            let size = "\(facts.width) by \(facts.height) pixels"
            report(.artworkSize, "'\(path.fileName)' has \(size)", place)
        }
        if facts.colorModel != .rgb {
            report(.artworkColor, "'\(path.fileName)' is \(facts.colorModel.rawValue), expected RGB", place)
        } else if facts.hasAlpha {
            report(.artworkColor, "'\(path.fileName)' has transparency", place)
        }
    }
}
