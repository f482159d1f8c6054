import FeedValues

extension ChapterFile {
    /// The list in a file of JSON chapters; what is said of the episode as a whole is not looked at.
    static func document(ofJSON bytes: [UInt8]) -> YAMLDocument {
        do {
            let root = try JSONParser.parse(bytes)
            guard let chapters = root["chapters"], let elements = chapters.elements else {
                return broken("the file has no array 'chapters'", at: Place(root["chapters"]?.place ?? root.place))
            }
            let nodes = elements.map { YAMLNode($0, keys: ChapterWords.json.keys.known) }
            return YAMLDocument(
                root: YAMLNode(content: .sequence(nodes), place: Place(chapters.place)), problems: [])
        } catch {
            return broken("the file is no JSON: \(error.message)", at: Place(error.place))
        }
    }
}

extension Place {
    /// A place as readers of other texts know it.
    init(_ place: TextPlace) { self.init(line: place.line, column: place.column) }
}

extension YAMLNode {
    /// The same as a value of JSON, of objects only the members of some names, and none that is null or empty.
    fileprivate init(_ json: JSONNode, keys: [String]? = nil) {
        self.init(content: YAMLNode.content(of: json, keys), place: Place(json.place))
    }

    private static func content(of json: JSONNode, _ keys: [String]?) -> Content {
        switch json.content {
        case .null: return .scalar(YAMLScalar(text: "null", isPlain: true))
        case .flag(let flag): return .scalar(YAMLScalar(text: flag ? "true" : "false", isPlain: true))
        case .number(let number):
            let text = MediaDuration(seconds: number)?.seconds ?? "\(number)"
            return .scalar(YAMLScalar(text: text, isPlain: true))
        case .text(let text): return .scalar(YAMLScalar(text: text, isPlain: false))
        case .array(let elements): return .sequence(elements.map { YAMLNode($0) })
        case .object(let members):
            var seen: Set<String> = []
            let told = members.filter { member in
                keys?.contains(member.name) ?? true && !member.value.isNothing && seen.insert(member.name).inserted
            }
            return .mapping(
                told.map { YAMLEntry(key: $0.name, place: Place($0.value.place), value: YAMLNode($0.value)) })
        }
    }
}

extension JSONNode {
    /// Whether it is what some programs write for what is not there.
    fileprivate var isNothing: Bool {
        switch content {
        case .null: true
        case .text(let text): text.isEmpty
        default: false
        }
    }
}
