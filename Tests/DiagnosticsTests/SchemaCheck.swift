import Foundation

/// As much of JSON Schema as the schema of SARIF needs.
struct SchemaCheck {
    private let root: [String: Any]

    init(_ data: Data) throws { root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:] }

    /// What of a value is not as the schema says, with the paths.
    func problems(of value: Any) -> [String] { problems(of: value, root, "") }

    private func problems(of value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        if let reference = schema["$ref"] as? String { return problems(of: value, resolved(reference), path) }
        var found: [String] = []
        if let type = schema["type"] as? String, !has(value, type) { found.append("\(path): is no \(type)") }
        if let values = schema["enum"] as? [Any], !values.contains(where: { "\($0)" == "\(value)" }) {
            found.append("\(path): '\(value)' is not in the list")
        }
        if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
            found.append("\(path): below \(least)")
        }
        for list in ["anyOf", "oneOf"] {
            guard let choices = schema[list] as? [[String: Any]] else { continue }
            if !choices.contains(where: { problems(of: value, $0, path).isEmpty }) {
                found.append("\(path): fits none of \(list)")
            }
        }
        if let object = value as? [String: Any] { found += problems(ofMembers: object, schema, path) }
        if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
            if let least = schema["minItems"] as? Int, array.count < least { found.append("\(path): too few") }
            for (index, item) in array.enumerated() { found += problems(of: item, items, "\(path)[\(index)]") }
        }
        return found
    }

    private func problems(ofMembers object: [String: Any], _ schema: [String: Any], _ path: String) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let required = schema["required"] as? [String] ?? []
        var found = required.filter { object[$0] == nil }.map { "\(path): has no \($0)" }
        for (name, value) in object.sorted(by: { $0.key < $1.key }) {
            if let property = properties[name] {
                found += problems(of: value, property, "\(path)/\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(path): has \(name)")
            } else if let others = schema["additionalProperties"] as? [String: Any] {
                found += problems(of: value, others, "\(path)/\(name)")
            }
        }
        return found
    }

    private func resolved(_ reference: String) -> [String: Any] {
        reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] as? [String: Any] ?? [:] }
    }

    private func has(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "integer": value is Int
        case "boolean": value is Bool
        default: true
        }
    }
}
