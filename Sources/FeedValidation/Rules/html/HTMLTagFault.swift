import FeedVocabulary
import XMLCore

/// A tag of HTML that a browser drops, moves, or supplies the missing one of.
struct HTMLTagFault {
    /// The tag.
    let tag: HTMLFragment.Token
    /// What is wrong about it, as the end of a sentence that begins with the tag.
    let words: String

    /// The faults of a text, in time that grows with it; of tags that cross each other one.
    static func all(in fragment: HTMLFragment) -> [HTMLTagFault] {
        var check = TagNesting()
        for token in fragment.tokens { check.take(token) }
        return check.finish()
    }
}

/// Follows which elements are open.
///
/// libxml2 closes elements by the rules of HTML 4. So what is open is followed here, by what HTML 5 lets an author
/// leave out.
private struct TagNesting {
    private var open: [HTMLFragment.Token] = []
    // How many elements of a name are open: most end tags without a start tag need no look at all of them.
    private var counts: [String: Int] = [:]
    private var faults: [HTMLTagFault] = []
    // Elements that the end tag of another has closed: their own end tag is no second fault.
    private var closedEarly: [String: Int] = [:]
    // The link that is open, and those that a next link has ended, which stay among what is open.
    private var link: HTMLFragment.Token?
    private var replaced: Set<Int> = []
    private var rawName = ""
    // Some elements that are known to be of HTML and not void: most notes have a few, again and again.
    private var plain: [String] = []
    private var foreign = 0

    mutating func take(_ token: HTMLFragment.Token) {
        switch token.kind {
        case .start: start(token)
        case .end: end(token)
        case .text, .raw, .comment, .instruction: break
        }
    }

    mutating func finish() -> [HTMLTagFault] {
        for tag in open where !HTMLVocabulary.optionalEnd.contains(tag.name) && !replaced.contains(tag.offset) {
            report(tag, "is not closed")
        }
        return faults.sorted { $0.tag.offset < $1.tag.offset }
    }

    private mutating func start(_ tag: HTMLFragment.Token) {
        let name = tag.name
        if name == "svg" || name == "math" { foreign += 1 }
        guard tag.ending != .unfinished else { return }
        if foreign == 0, plain.contains(name) { return startPlain(tag) }
        if foreign == 0, !HTMLVocabulary.elements.contains(name), !name.utf8.contains(UInt8(ascii: "-")) {
            return report(tag, "is no element of HTML, so apps leave it out")
        }
        if foreign > 0, tag.ending == .selfClosed {
            if name == "svg" || name == "math" { foreign -= 1 }
            return
        }
        guard !HTMLVocabulary.void.contains(name) else { return }
        if foreign == 0, plain.count < 16 { plain.append(name) }
        startPlain(tag)
    }

    private mutating func startPlain(_ tag: HTMLFragment.Token) {
        let name = tag.name
        if name == "script" || name == "style" { rawName = name }
        if name == "a" {
            if let link, counts["a", default: 0] > 0 {
                report(link, "is not closed before the next link")
                replaced.insert(link.offset)
                counts["a"] = 0
            }
            link = tag
        }
        push(tag)
    }

    private mutating func end(_ tag: HTMLFragment.Token) {
        let name = tag.name
        guard rawName.isEmpty || rawName == name else { return }
        rawName = ""
        guard counts[name, default: 0] > 0 else { return stray(tag) }
        while let last = open.popLast() {
            if last.name == "a", replaced.contains(last.offset) { continue }
            counts[last.name, default: 1] -= 1
            if last.name == "svg" || last.name == "math" { foreign = max(0, foreign - 1) }
            if last.name == name { return }
            guard !HTMLVocabulary.optionalEnd.contains(last.name), foreign == 0 else { continue }
            report(last, "is not closed before </\(name)>")
            closedEarly[last.name, default: 0] += 1
        }
    }

    private mutating func stray(_ tag: HTMLFragment.Token) {
        if closedEarly[tag.name, default: 0] > 0 {
            closedEarly[tag.name, default: 0] -= 1
            return
        }
        // A paragraph ends where a block begins, so its end tag behind the block ends nothing, and harms nobody.
        guard foreign == 0, !["p", "html", "head", "body"].contains(tag.name),
            HTMLVocabulary.elements.contains(tag.name)
        else { return }
        report(tag, HTMLVocabulary.void.contains(tag.name) ? "is no end tag that HTML has" : "ends nothing")
    }

    private mutating func push(_ tag: HTMLFragment.Token) {
        open.append(tag)
        counts[tag.name, default: 0] += 1
    }

    private mutating func report(_ tag: HTMLFragment.Token, _ words: String) {
        faults.append(HTMLTagFault(tag: tag, words: words))
    }
}
