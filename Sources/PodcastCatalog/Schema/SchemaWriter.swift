import Diagnostics

/// Writes a schema as JSON Schema, draft 7: the one that editors of YAML read best.
struct SchemaWriter {
    private var json = JSONWriter(.indented)
    // What stands once, by name, in the order in which it was first named.
    private var waiting: [(name: String, value: ValueSchema)] = []
    private var names: Set<String> = []

    /// What has been written.
    var text: String { json.text + "\n" }

    /// Writes the schema of a file.
    mutating func write(_ schema: CatalogSchema) {
        var writer = self
        var json = self.json
        json.object { json in
            json.member("$schema", "http://json-schema.org/draft-07/schema#")
            // A name, under which nothing need be found: a reserved host (RFC 6761).
            json.member("$id", "https://podfeed.example/\(schema.fileName)")
            json.member("title", "Podfeed: \(schema.subject)")
            writer.members(of: schema.value, &json)
            json.key("definitions")
            json.object { json in
                var next = 0
                while next < writer.waiting.count {
                    let (name, value) = writer.waiting[next]
                    next += 1
                    json.key(name)
                    json.object { writer.define(value, &$0) }
                }
            }
        }
        self = writer
        self.json = json
    }

    private mutating func define(_ value: ValueSchema, _ json: inout JSONWriter) {
        guard case .mapping(let mapping) = value else { return members(of: value, &json) }
        json.member("type", "object")
        json.key("properties")
        json.object { json in
            for entry in mapping.entries {
                json.key(entry.key)
                json.object { json in
                    json.member("description", entry.description)
                    members(of: entry.value, &json)
                }
            }
        }
        json.member("additionalProperties", false)
        if !mapping.required.isEmpty { json.member("required", mapping.required) }
        write(mapping.demand, &json)
    }

    private func write(_ demand: MappingSchema.Demand, _ json: inout JSONWriter) {
        switch demand {
        case .none: break
        case .anyOf(let groups):
            json.key("anyOf")
            json.array { json in for group in groups { json.object { $0.member("required", group) } } }
        case .oneOf(let keys):
            json.key("oneOf")
            json.array { json in for key in keys { json.object { $0.member("required", [key]) } } }
        }
    }

    /// Writes what a value may be as members of an object.
    private mutating func members(of value: ValueSchema, _ json: inout JSONWriter) {
        switch value {
        case .text, .short, .words, .form, .clock, .decimal: text(value, &json)
        case .flag: json.member("type", "boolean")
        case .omission: json.member("const", false)
        case .whole(let range):
            json.member("type", "integer")
            json.member("minimum", range.lowerBound)
            json.member("maximum", range.upperBound)
        case .positive:
            json.member("type", "number")
            json.member("exclusiveMinimum", 0)
        case .list(let element):
            json.member("type", "array")
            json.key("items")
            json.object { members(of: element, &$0) }
        case .either(let kinds):
            json.key("anyOf")
            json.array { json in for kind in kinds { json.object { members(of: kind, &$0) } } }
        case .mapping(let mapping): reference(mapping.name, value, &json)
        case .record(let form, let value):
            json.member("type", "object")
            if !form.isEmpty {
                json.key("propertyNames")
                json.object { $0.member("pattern", form) }
            }
            json.key("additionalProperties")
            json.object { members(of: value, &$0) }
        case .named(let name, let value): reference(name, value, &json)
        }
    }

    private func text(_ value: ValueSchema, _ json: inout JSONWriter) {
        let clock = "^([0-9]+:)?[0-9]+(:[0-9]{2})?([.][0-9]+)?$"
        switch value {
        case .clock: json.member("type", ["number", "string"])
        case .decimal: json.member("type", ["number", "string"])
        default: json.member("type", "string")
        }
        switch value {
        case .short(let limit):
            json.member("minLength", 1)
            json.member("maxLength", limit)
        case .words(let words): json.member("enum", words)
        case .form(let pattern, let examples):
            json.member("pattern", pattern)
            if !examples.isEmpty { json.member("examples", examples) }
        case .clock:
            json.member("minimum", 0)
            json.member("pattern", clock)
            json.member("examples", ["1:30", "1:02:03", "0:20.5"])
        case .decimal:
            json.member("minimum", 0)
            json.member("pattern", "^[0-9]*([.][0-9]*)?$")
        default: json.member("minLength", 1)
        }
    }

    private mutating func reference(_ name: String, _ value: ValueSchema, _ json: inout JSONWriter) {
        if names.insert(name).inserted {
            var inner = value
            if case .named(_, let named) = value { inner = named }
            waiting.append((name, inner))
        }
        // What stands beside a reference counts for nothing in draft 7.
        json.key("allOf")
        json.array { json in json.object { $0.member("$ref", "#/definitions/\(name)") } }
    }
}
