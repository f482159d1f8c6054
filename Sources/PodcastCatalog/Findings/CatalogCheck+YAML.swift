import Diagnostics

extension CatalogCheck {
    var yamlText: Text {
        switch self {
        case .yamlSyntax:
            Text(
                .error,
                "YAML files and front matter are well-formed YAML.",
                why: "What can't be read can't be published.",
                help: "mend the line, or compare it with Templates/new")
        case .yamlFeature:
            Text(
                .error,
                "YAML is plain: no anchors, aliases, tags, merge keys and directives.",
                why: "They make a file mean something else than it seems to say, and can blow up a small file.",
                help: "write the value out")
        case .yamlDocuments:
            Text(
                .error,
                "A YAML file is one document.",
                why: "Whatever follows '---' or '...' would be lost.",
                help: "remove the line '---', or split the file")
        case .yamlDepth:
            Text(
                .error,
                "Lists and mappings are nested at most 64 deep.",
                why: "No key of the catalogue needs more than four levels.",
                help: "remove the nesting")
        case .frontMatter:
            Text(
                .error,
                "An episode begins with front matter between two lines '---'.",
                why: "It holds what the feed says of the episode.",
                help: "begin the file with a line '---', the keys, and a line '---'")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
