import ArgumentParser

/// What a new show is to say.
struct NewShowOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The name of the show.", valueName: "text")) var title: String?
    @Option(help: ArgumentHelp("What it is about, in plain text.", valueName: "text")) var description: String?
    @Option(help: ArgumentHelp("Its page. (default: the site's address and the id)", valueName: "url"))
    var link: String?
    @Option(help: ArgumentHelp("Its language, such as en or zh-Hans.", valueName: "tag")) var language: String?
    @Option(help: ArgumentHelp("Who makes it, as listeners read it.", valueName: "text")) var author: String?
    @Option(
        help: ArgumentHelp(
            "One of Apple's categories, such as 'News > Politics'; may be repeated.", valueName: "path"))
    var category: [String] = []
    @Option(help: ArgumentHelp("Whether it is explicit: true or false. (default: false)", valueName: "bool"))
    var explicit: String?
    @Option(
        help: ArgumentHelp(
            "The cover: a square JPEG or PNG of 1400 to 3000 pixels, which is copied into the folder of the show.",
            valueName: "file"),
        completion: .file())
    var image: String?
    @Option(help: ArgumentHelp("Where its dates are read, such as Europe/Berlin. (default: UTC)", valueName: "zone"))
    var timeZone: String?
    @Option(help: ArgumentHelp("Who answers for it. (default: the author)", valueName: "name")) var ownerName: String?
    @Option(help: ArgumentHelp("The mailbox to which directories write.", valueName: "address")) var ownerEmail: String?
    @Option(help: ArgumentHelp("Who holds the rights: a name.", valueName: "name")) var copyright: String?

    func validate() throws {
        if ownerName != nil, ownerEmail == nil {
            throw ValidationError("an owner has a mailbox: give --owner-email, too")
        }
    }

    /// The options that were given, by their names.
    var given: [String] {
        let all: [(String, Bool)] = [
            ("--title", title != nil), ("--description", description != nil), ("--link", link != nil),
            ("--language", language != nil), ("--author", author != nil), ("--category", !category.isEmpty),
            ("--explicit", explicit != nil), ("--image", image != nil), ("--time-zone", timeZone != nil),
            ("--owner-email", ownerEmail != nil), ("--copyright", copyright != nil),
        ]
        return all.filter(\.1).map(\.0)
    }
}
