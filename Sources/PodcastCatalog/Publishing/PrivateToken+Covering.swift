import FeedValues

extension PrivateToken {
    /// How many characters of a token may be read where it is covered, so that one can be told from another.
    private static let shownCharacters = 4
    /// From how many characters on a part of a known token is covered, too.
    private static let leastOfPart = 12
    /// How far behind the word `private` a token may begin.
    private static let reach = 256

    /// A text in which some tokens can't be read, nor any that follows the word `private` in an address or as the value of
    /// the key; the first four characters of each are left. The text keeps its length.
    ///
    /// - Parameter known: tokens that are covered wherever they stand, even if the text has no more than a part.
    package static func covered(_ text: String, known: Set<String> = []) -> String {
        var bytes = Array(text.utf8)
        let places =
            places(in: bytes) + (known.isEmpty ? [] : PrivateToken.places(of: known.map { Array($0.utf8) }, in: bytes))
        guard !places.isEmpty else { return text }
        for index in places.joined() { bytes[index] = UInt8(ascii: "*") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The tokens that follow the word `private` in a text.
    static func tokens(in bytes: [UInt8]) -> Set<String> {
        Set(
            places(in: bytes).map {
                String(decoding: bytes[($0.lowerBound - shownCharacters)..<$0.upperBound], as: UTF8.self)
            })
    }

    /// Where tokens stand that follow the word, but for the characters that may be read.
    private static func places(in bytes: [UInt8]) -> [Range<Int>] {
        let word = Array(folder.utf8)
        var places: [Range<Int>] = []
        var index = 0
        while let start = bytes[index...].firstIndex(of: word[0]) {
            index = start + 1
            guard bytes[start...].starts(with: word) else { continue }
            index = start + word.count
            let begin = beginning(behind: index, in: bytes)
            let token = bytes[begin...].prefix(while: isPart)
            guard begin > index, token.count >= leastCharacters,
                problem(of: String(decoding: token, as: UTF8.self)) == nil
            else { continue }
            places.append((begin + shownCharacters)..<token.endIndex)
            index = token.endIndex
        }
        return places
    }

    /// Where the value of a key begins, or the next part of an address, behind its name: as it stands in YAML, with a
    /// tag, an anchor or a comment before it or on a line of its own, in a text of JSON, in HTML or percent-encoded.
    private static func beginning(behind start: Int, in bytes: [UInt8]) -> Int {
        let end = min(bytes.count, start + reach)
        var index = start
        let skip = { (isOver: (UInt8) -> Bool) in bytes[index..<end].firstIndex(where: isOver) ?? end }
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "%"): index += 3
            case UInt8(ascii: "\\"): index += index + 1 < end && bytes[index + 1].isASCIILetter ? 2 : 1
            case UInt8(ascii: "#"): index = skip { $0 == 0x0A }
            case UInt8(ascii: "!"): index = skip(isBlank)
            case UInt8(ascii: "&"): index = min(end, skip { isBlank($0) || $0 == UInt8(ascii: ";") } + 1)
            case UInt8(ascii: "|"), UInt8(ascii: ">"):
                // How a block ends may follow the sign.
                index = min(end, index + 1)
                index = skip { !($0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")) }
            case let byte where between.contains(byte) || isBlank(byte): index += 1
            default: return index
            }
        }
        return min(index, end)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// What else may stand between the word and the token: the stroke of a path, the colon of a key, quotes, marks.
    private static let between = Set("/:=\"'`*".utf8)

    /// Where known tokens stand in a text, or parts of them that are long enough to tell, but for the characters that may
    /// be read.
    private static func places(of known: [[UInt8]], in bytes: [UInt8]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var index = 0
        while let start = bytes[index...].firstIndex(where: isPart) {
            let run = bytes[start...].prefix(while: isPart)
            index = run.endIndex
            guard run.count >= leastOfPart else { continue }
            for token in known {
                if run.count <= token.count {
                    guard token.place(of: run) != nil else { continue }
                    places.append((token.starts(with: run) ? start + shownCharacters : start)..<run.endIndex)
                } else {
                    var rest = run
                    while let place = rest.place(of: token[...]) {
                        places.append((place + shownCharacters)..<(place + token.count))
                        rest = run[(place + token.count)...]
                    }
                }
            }
        }
        return places
    }
}

extension ParsedFile {
    /// The tokens of the private feeds of a show, as far as its `show.yaml` can be read.
    var privateTokens: Set<String> {
        let feeds = document.root?["feeds"]?.elements ?? []
        let stated = feeds.compactMap { $0["private"]?.text }.filter { PrivateToken.problem(of: $0) == nil }
        return PrivateToken.tokens(in: source.bytes).union(stated)
    }
}

extension CatalogSources {
    /// The tokens of all private feeds, read anew.
    package var privateTokens: Set<String> {
        shows.reduce(into: []) { tokens, id in
            tokens.formUnion(ShowSource(id: id, folder: FileSystem.join(folder, id)).definition.privateTokens)
        }
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Where some bytes stand first.
    fileprivate func place(of wanted: ArraySlice<UInt8>) -> Int? {
        guard let first = wanted.first, count >= wanted.count else { return nil }
        let last = endIndex - wanted.count
        return (startIndex...last).first { self[$0] == first && self[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
