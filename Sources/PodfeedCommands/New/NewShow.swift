import Diagnostics
import Digests
import FeedValues
import Foundation
import PodcastCatalog

/// A show in the making.
struct NewShow {
    private let id: String
    private let options: NewShowOptions
    private var reader: DraftReader
    private var text: NewText
    private var cover: PlacedFile?
    private var interview: Interview

    /// A show that is to be made with what options say and an interview yields.
    ///
    /// - Parameter templates: the folder in which `Templates` is sought, if there can be one.
    init(
        _ id: String, _ options: NewShowOptions, _ reader: DraftReader, templates: String?, _ interview: Interview
    ) throws {
        let mistake = reader.findings(inShow: "", id: id).first { $0.rule == "catalog-slug" }
        if mistake != nil { throw WrongUsage("the id '\(id)' must be made of a to z, 0 to 9 and hyphens") }
        self.id = id
        self.options = options
        self.reader = reader
        self.interview = interview
        text = try NewText("show.yaml", in: templates) { [reader] in reader.findings(inShow: $0, id: id) }
    }

    /// Has all questions answered, and adds the files of the show; gives what to do next.
    mutating func add(to files: inout NewFiles) async throws -> [String] {
        let author = try await askWhatItIs()
        try await placeCover()
        let zone = usual.zone
        _ = try await settle("time-zone", "--time-zone", "Time zone", options.timeZone) { $0.fallback = zone }
        try await addOwner(author: author)
        try interview.finish()
        try addIdentity()
        let folder = reader.folder(of: id)
        try refuseErrors()
        files.add(text.template.text, at: folder + "/show.yaml")
        if let cover {
            if !cover.isThere { files.add(copyOf: cover.original, at: folder + "/" + cover.name) }
            return []
        }
        let line = text.template.line(of: "image") ?? 1
        return [
            "The cover is still missing: put a square JPEG or PNG of 1400 to 3000 pixels at \(folder)/cover.jpg. Until "
                + "then a build stops at \(folder)/show.yaml:\(line)."
        ]
    }

    private mutating func askWhatItIs() async throws -> String? {
        _ = try await settle("title", "--title", "Title", options.title)
        _ = try await settle("description", "--description", "What it is about", options.description)
        let page = reader.site?.appending(path: id).description
        _ = try await settle("link", "--link", "Its page", options.link) { $0.fallback = page.map { $0 + "/" } }
        let language = usual.language
        _ = try await settle("language", "--language", "Language, such as en", options.language) {
            $0.fallback = language
        }
        let author = try await settle("author", "--author", "Author, as listeners read it", options.author)
        let categories = options.category.isEmpty ? nil : options.category.joined(separator: ",")
        _ = try await settle(
            "categories", "--category", "Categories, such as News > Politics; several with commas", categories
        ) { $0.form = .list }
        _ = try await settle("explicit", "--explicit", "Explicit (true or false)", options.explicit) {
            ($0.form, $0.fallback) = (.flag, "false")
        }
        return author
    }

    private mutating func settle(
        _ key: String, _ option: String, _ words: String, _ given: String?, change: (inout Question) -> Void = { _ in }
    ) async throws -> String? {
        var question = Question(key, option, words)
        change(&question)
        return try await text.settle(question, given: given, by: &interview)
    }

    /// What the first show of the catalogue has.
    private var usual: (language: String?, zone: String) {
        let first = reader.shows.lazy.compactMap { reader.show($0) }.first
        return (first?.language, first?.zoneName ?? "UTC")
    }

    /// Asks for a cover and judges it; without one the key names the file that is to come.
    private mutating func placeCover() async throws {
        var question = Question("image", "--image", "Cover, a square JPEG or PNG of 1400 to 3000 pixels")
        question.isRequired = false
        let answer = try await interview.answer(question, given: options.image) { [id, reader] path in
            let file = NewShow.cover(path, in: reader.folder(of: id))
            switch try await file.picture() {
            case .failure(let trouble): return trouble.description
            case .success(let facts):
                var reader = reader
                reader.expect(facts, at: file.name, in: id)
                let findings = reader.findings(inShow: [YAMLPair("image", .text(file.name))].yaml(), id: id)
                return NewText.complaint(in: findings)
            }
        }
        cover = answer.map { NewShow.cover($0, in: reader.folder(of: id)) }
        text.set("image", to: .text(cover?.name ?? "cover.jpg"))
        if let cover, case .success(let facts) = try await cover.picture() {
            reader.expect(facts, at: cover.name, in: id)
        }
    }

    private static func cover(_ path: String, in folder: String) -> PlacedFile {
        PlacedFile(path, in: folder) { "cover." + ($0.pathExtension.isEmpty ? "jpg" : $0.pathExtension.lowercased()) }
    }

    /// Adds who answers for the show, with the mailbox to which directories write.
    private mutating func addOwner(author: String?) async throws {
        guard let name = options.ownerName ?? author ?? text.template.value(of: "author") else { return }
        let owner = { (email: String) in
            YAMLValue.mapping([YAMLPair("name", .text(name)), YAMLPair("email", .text(email))])
        }
        var question = Question("owner", "--owner-email", "Mailbox to which directories write")
        question.isRequired = false
        let email = try await interview.answer(question, given: options.ownerEmail) { [text] in
            text.complaint(on: owner($0), of: "owner")
        }
        if let email { text.set("owner", to: owner(email)) }
    }

    /// Adds who holds the rights, and the identity of the feed where the site is one that can last.
    private mutating func addIdentity() throws {
        if let copyright = options.copyright {
            if let complaint = text.complaint(on: .text(copyright), of: "copyright") {
                throw WrongUsage("--copyright: \(complaint)")
            }
            text.set("copyright", to: .text(copyright))
        }
        guard let site = reader.site, [.publicName, .publicAddress].contains(HostKind(site.host)) else { return }
        let guid = UUID.podcastFeed(address: site.appending(path: "\(id)/feed.xml"))
        text.set("guid", to: .text(guid.description))
    }

    /// Refuses a text in which a build would find errors, as a template of the catalogue may have brought in.
    private func refuseErrors() throws {
        let findings = reader.findings(inShow: text.template.text, id: id).filter {
            $0.rule != "catalog-file-missing" || cover != nil
        }
        guard let error = findings.first(where: { $0.severity == .error }) else { return }
        throw CannotRun(
            "nothing was made, as a build would refuse line \(error.location.line) of it: \(error.message)",
            help: error.help ?? "mend Templates/new/show.yaml")
    }
}
