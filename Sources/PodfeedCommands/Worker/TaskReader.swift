import ArgumentParser
import FeedValidation
import FeedValues

/// Reads a task from the JSON object on its line.
struct TaskReader {
    /// The version of the form of tasks and results.
    static let version = 1

    /// What the engine calls the task, as far as that could be read.
    private(set) var id: TaskID?

    private let line: [UInt8]
    private var values: [TaskKey: JSONNode] = [:]

    /// A reader of a line.
    init(_ line: [UInt8]) { self.line = line }

    /// The task, with settings for what it says nothing of.
    mutating func task(_ settings: TaskSettings) throws(TaskProblem) -> WorkerTask {
        try takeMembers()
        let work = try work()
        for key in TaskKey.allCases where !key.belongs(to: work) {
            guard let value = values[key] else { continue }
            throw problem(.misplacedKey, "'\(key.rawValue)' does not go with '\(work.rawValue)'", at: value)
        }
        return WorkerTask(work: try content(of: work), settings: try self.settings(settings))
    }

    private mutating func takeMembers() throws(TaskProblem) {
        try requireUTF8()
        let members = try TaskReader.members(of: line)
        // The engine is to know its task again, whatever else is wrong with it.
        if let value = members.first(where: { $0.name == TaskKey.id.rawValue })?.value { id = try id(value) }
        for member in members {
            guard let key = TaskKey(rawValue: member.name) else { throw unknown(member) }
            guard values.updateValue(member.value, forKey: key) == nil else {
                throw problem(.repeatedKey, "'\(key.rawValue)' stands twice", at: member.value)
            }
        }
        guard let version = values[.version] else { return }
        guard version.number == Double(TaskReader.version) else {
            throw problem(.badValue, "'version' is not \(TaskReader.version), the only one there is", at: version)
        }
    }

    private func requireUTF8() throws(TaskProblem) {
        do {
            _ = try UTF8Span(validating: line.span)
        } catch {
            throw TaskProblem(
                code: .notUTF8, message: "the line is not UTF-8", help: "give such bytes as 'base64'",
                offset: error.byteOffsets.lowerBound)
        }
    }

    private static func members(of line: [UInt8]) throws(TaskProblem) -> [JSONNode.Member] {
        let node: JSONNode
        do throws(JSONParser.Failure) {
            node = try JSONParser.parse(line)
        } catch {
            throw TaskProblem(
                code: .notJSON, message: "the line is no JSON: \(error.message)", offset: error.place.offset)
        }
        guard case .object(let members) = node.content else {
            throw TaskProblem(
                code: .notAnObject, message: "the task is \(node.kind)", help: "write an object",
                offset: node.place.offset)
        }
        return members
    }

    // A number goes back in the digits that it came in: as a value it might be rounded.
    private func id(_ value: JSONNode) throws(TaskProblem) -> TaskID {
        switch value.content {
        case .text(let text): return .text(text)
        case .number:
            let digits = line[value.place.offset...].prefix { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }
            return .number(String(decoding: digits, as: UTF8.self))
        default: throw problem(.badValue, "'id' is \(value.kind), not text or a number", at: value)
        }
    }

    private func unknown(_ member: JSONNode.Member) -> TaskProblem {
        let nearest = Spelling.nearest(to: member.name, in: TaskKey.allCases.map(\.rawValue))
        let name = member.name.prefix(64)
        return problem(
            .unknownKey, "there is no key '\(name)'", help: nearest.map { "did you mean '\($0)'?" }, at: member.value)
    }

    private func work() throws(TaskProblem) -> TaskKey {
        let found = TaskKey.work.filter { values[$0] != nil }
        guard let work = found.first else { throw TaskReader.nothing }
        guard found.count == 1 else {
            throw TaskProblem(
                code: .severalToDo, message: "'\(work.rawValue)' and '\(found[1].rawValue)' exclude each other",
                help: "give one of them")
        }
        return work
    }

    private static let nothing = TaskProblem(
        code: .nothingToDo, message: "nothing says what to do", help: "give one of 'file', 'feed', 'base64' and 'build'"
    )

    private func content(of work: TaskKey) throws(TaskProblem) -> WorkerTask.Work {
        guard let text = try text(work) else { throw TaskReader.nothing }
        let name = try self.text(.name) ?? "feed"
        switch work {
        case .build, .file:
            guard !text.isEmpty, !text.utf8.contains(0) else {
                throw problem(.badValue, "'\(work.rawValue)' is no path", at: values[work])
            }
            return work == .build ? .build(text) : .validate(.file(text))
        case .base64:
            guard let bytes = Base64Text.bytes(of: text) else {
                throw problem(.badValue, "'base64' is no Base64 with its padding", at: values[work])
            }
            return .validate(.bytes(bytes, name: name))
        default:
            return .validate(.bytes(Array(text.utf8), name: name))
        }
    }

    private func settings(_ given: TaskSettings) throws(TaskProblem) -> TaskSettings {
        var settings = given
        settings.name = try text(.name)
        settings.profiles = try profiles() ?? given.profiles
        settings.all = try flag(.all) ?? given.all
        settings.report = try choice(.report) ?? given.report
        settings.options.failOn = try choice(.failOn) ?? given.options.failOn
        settings.options.asOf = try value(.asOf, GlobalOptions.instant) ?? given.options.asOf
        settings.options.site = try value(.site, GlobalOptions.address) ?? given.options.site
        let rules = try patterns(.rules)
        let excluded = try patterns(.excludedRules)
        if rules != nil || excluded != nil { settings.choice = RuleChoice(rules ?? [], without: excluded ?? []) }
        return settings
    }

    private func profiles() throws(TaskProblem) -> Set<Profile>? {
        guard let texts = try texts(.profiles), !texts.isEmpty else { return nil }
        var profiles: Set<Profile> = []
        for (text, value) in texts { profiles.insert(try one(of: Profile.allCases, text, .profiles, at: value)) }
        return profiles
    }

    private func patterns(_ key: TaskKey) throws(TaskProblem) -> [String]? {
        guard let texts = try texts(key) else { return nil }
        for (pattern, value) in texts {
            guard let complaint = RuleChoice.complaint(about: pattern) else { continue }
            throw problem(.badValue, complaint.message, help: complaint.hint, at: value)
        }
        return texts.map(\.text)
    }
}

extension TaskReader {
    private func choice<Value: CaseIterable & RawRepresentable<String>>(
        _ key: TaskKey
    ) throws(TaskProblem) -> Value? {
        guard let text = try text(key) else { return nil }
        return try one(of: Value.allCases, text, key, at: values[key])
    }

    private func one<Value: RawRepresentable<String>>(
        of values: some Sequence<Value>, _ text: String, _ key: TaskKey, at place: JSONNode?
    ) throws(TaskProblem) -> Value {
        if let value = Value(rawValue: text) { return value }
        let names = values.map(\.rawValue)
        let help =
            Spelling.nearest(to: text, in: names).map { "did you mean '\($0)'?" }
            ?? "give one of " + names.joined(separator: ", ")
        throw problem(.badValue, "'\(text.prefix(64))' is nothing for '\(key.rawValue)'", help: help, at: place)
    }

    /// A value that the command line reads in the same way.
    private func value<Value>(
        _ key: TaskKey, _ read: (String) throws -> Value
    ) throws(TaskProblem) -> Value? {
        guard let text = try text(key) else { return nil }
        do {
            return try read(text)
        } catch let error as ValidationError {
            let message = "'\(text.prefix(64))' is nothing for '\(key.rawValue)'"
            throw problem(.badValue, message, help: error.message, at: values[key])
        } catch {
            throw problem(.badValue, "\(error)", at: values[key])
        }
    }

    private func text(_ key: TaskKey) throws(TaskProblem) -> String? {
        guard let value = values[key] else { return nil }
        guard let text = value.text else { throw wrongKind(value, of: key, "text") }
        return text
    }

    private func flag(_ key: TaskKey) throws(TaskProblem) -> Bool? {
        guard let value = values[key] else { return nil }
        guard let flag = value.flag else { throw wrongKind(value, of: key, "true or false") }
        return flag
    }

    private func texts(_ key: TaskKey) throws(TaskProblem) -> [(text: String, value: JSONNode)]? {
        guard let value = values[key] else { return nil }
        guard let elements = value.elements else { throw wrongKind(value, of: key, "an array of texts") }
        var texts: [(text: String, value: JSONNode)] = []
        for element in elements {
            guard let text = element.text else { throw wrongKind(element, of: key, "an array of texts") }
            texts.append((text, element))
        }
        return texts
    }

    private func wrongKind(_ value: JSONNode, of key: TaskKey, _ kind: String) -> TaskProblem {
        let found = value.kind
        return problem(.badValue, "'\(key.rawValue)' holds \(found)", help: "give \(kind)", at: value)
    }

    private func problem(
        _ code: TaskProblem.Code, _ message: String, help: String? = nil, at value: JSONNode?
    ) -> TaskProblem {
        TaskProblem(code: code, message: message, help: help, offset: value?.place.offset)
    }
}
