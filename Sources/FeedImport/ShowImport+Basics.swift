import FeedValues
import FeedVocabulary

extension ShowImport {
    /// Reads what every show says; its title.
    mutating func readBasics() -> String {
        let stated = takeLine("title")
        let title = stated ?? first("itunes:title")?.line ?? "Untitled"
        pairs.append(YAMLPair("title", .text(title)))
        if stated == nil { substitute("title", "'\(title)'", for: "the feed has no title") }
        readDescription(title)
        readLink()
        readLanguage()
        return title
    }

    private mutating func readDescription(_ title: String) {
        if let element = first("description"), element.isPlain(),
            case let text = element.text.split(separator: "\n", omittingEmptySubsequences: false)
                .map({ String($0.trimmedOfXMLWhiteSpace) }).joined(separator: "\n"), !text.isEmpty
        {
            take(element)
            pairs.append(YAMLPair("description", .text(text)))
            return
        }
        if let element = first("description"), element.isPlain() { take(element) }
        let other = first("itunes:summary")?.line ?? first("itunes:subtitle")?.line ?? ""
        let text = other.isEmpty ? title : other
        pairs.append(YAMLPair("description", .text(text)))
        substitute("description", "'\(text.prefix(60))'", for: "the feed has no description")
    }

    private mutating func readLink() {
        if let element = first("link"), element.isPlain(), let address = rest.address(of: element) {
            pairs.append(YAMLPair("link", .text(address.description)))
            state.base = address
            return
        }
        let own = rest.named("atom:link").first { $0["rel"] == "self" }?["href"].flatMap { WebAddress($0) }
        let page = own.map { "\($0.scheme)://\($0.host)/" } ?? "https://example.com/"
        state.base = state.base ?? WebAddress(page)
        pairs.append(YAMLPair("link", .text(page)))
        substitute("link", "'\(page)'", for: "the feed has no link to its page")
    }

    private mutating func readLanguage() {
        if let element = first("language"), element.isPlain() {
            let text = element.line.split(separator: "_").joined(separator: "-")
            if let language = Language(text) ?? SubtagRegistry.code(forName: text).flatMap({ Language($0) }) {
                take(element)
                pairs.append(YAMLPair("language", .text(language.description)))
                if language.description != element.line {
                    state.log.report(
                        .changed, "the language '\(element.line)' becomes '\(language)'", at: place(of: element))
                }
                return
            }
            take(element)
            state.log.report(
                .substitute, "'\(element.line)' is no language; 'und' stands in its place", at: place(of: element))
        } else {
            substitute("language", "'und'", for: "the feed has no language")
        }
        pairs.append(YAMLPair("language", .text("und")))
    }

    /// Reads who makes it, and for whom it is.
    mutating func readAudience() {
        let author = takeLine("itunes:author")
        let owner = first("itunes:owner")
        let ownerName = owner?.children("itunes:name").first?.line ?? ""
        let title = pairs.first?.value
        if let author {
            pairs.append(YAMLPair("author", .text(author)))
        } else {
            if let empty = first("itunes:author"), empty.line.isEmpty { take(empty) }
            let other = [ownerName, first("dc:creator")?.line ?? ""].first { !$0.isEmpty }
            var name = other ?? ""
            if other == nil, case .text(let text)? = title { name = text }
            pairs.append(YAMLPair("author", .text(name)))
            substitute("author", "'\(name)'", for: "the feed has no author")
        }
        readOwner(author: author)
        if let copyright = takeLine("copyright") { pairs.append(YAMLPair("copyright", .text(copyright))) }
        readCategories()
        readExplicit()
    }

    private mutating func readOwner(author: String?) {
        guard let owner = first("itunes:owner"), owner.hasOnly([]), owner.children.count <= 2,
            owner.children.allSatisfy({ ["itunes:name", "itunes:email"].contains($0.name) && $0.isPlain() }),
            let email = owner.children("itunes:email").first?.line, let address = EmailAddress(email)
        else { return }
        let name = owner.children("itunes:name").first?.line ?? ""
        let known = name.isEmpty ? author : name
        guard let known, !known.isEmpty else { return }
        take(owner)
        pairs.append(
            YAMLPair(
                "owner", .mapping([YAMLPair("name", .text(known)), YAMLPair("email", .text(address.description))])))
        if name.isEmpty {
            state.log.report(
                .substitute, "the owner has no name; that of the author stands in its place", at: place(of: owner))
        }
    }

    private mutating func readExplicit() {
        if let element = first("itunes:explicit"), element.isPlain() {
            if let word = ExplicitWord(element.line) {
                take(element)
                pairs.append(YAMLPair("explicit", .bool(word.isExplicit)))
                if case .legacy = word {
                    state.log.reportOnce(
                        .changed, "'\(element.line)' of 'itunes:explicit' becomes '\(word.isExplicit)'",
                        at: place(of: element))
                }
                return
            }
            keep(element, because: "'\(element.line)' does not say whether the show is explicit")
        }
        pairs.append(YAMLPair("explicit", .bool(false)))
        substitute("explicit", "'false'", for: "the feed does not say whether it is explicit")
    }

    private mutating func readCategories() {
        var paths: [String] = []
        var known: Set<String> = []
        for element in rest.named("itunes:category") {
            guard let found = categories(element) else { continue }
            guard found.isChanged else {
                take(element)
                paths += found.paths
                known.formUnion(found.paths)
                continue
            }
            for path in found.paths where known.insert(path).inserted { paths.append(path) }
            let list = found.paths.map { "'\($0)'" }.joined(separator: ", ")
            keep(element, because: "the category is none of Apple's any more; added are its successors: \(list)")
        }
        pairs.append(YAMLPair("categories", .list(paths.map(YAMLValue.text))))
        if paths.isEmpty {
            state.log.report(
                .substitute, "the feed has no category of Apple's; the list is empty", at: place(of: channel))
        }
    }

    /// The paths of a category and those within it; `nil` where one of them is unknown.
    private func categories(_ element: FeedElement) -> (paths: [String], isChanged: Bool)? {
        guard element.hasOnly(["text"]), element.text.isEmpty, let name = element["text"]?.asLine,
            element.children.allSatisfy({ $0.name == "itunes:category" && $0.isPlain(["text"]) && $0.text.isEmpty })
        else { return nil }
        let children = element.children.compactMap { $0["text"]?.asLine }
        let pairs: [(String, String?)] = children.isEmpty ? [(name, nil)] : children.map { (name, $0) }
        var found: [String] = []
        var isChanged = false
        for (name, child) in pairs {
            if let category = Category(name, child) {
                found.append(category.description)
                continue
            }
            if let known = Category.name(like: name),
                child == nil || Category.subcategory(like: child ?? "", of: known) != nil
            {
                found += [Category(known, child.flatMap { Category.subcategory(like: $0, of: known) })]
                    .compactMap { $0?.description }
                continue
            }
            isChanged = true
            if let successors = Category.successors(ofObsolete: name, child), !successors.isEmpty {
                found += successors.map(\.description)
            } else {
                return nil
            }
        }
        return (found, isChanged)
    }
}
