import Diagnostics
import FeedValues
import XMLCore

extension Rule {
    static let adminAddressInvalid = Rule(
        "admin-address-invalid", .legacyExt, .error, .all,
        summary: "Who is told of errors and what wrote the feed are whole addresses, in rdf:resource.",
        why: "Both elements hold nothing but that address; without it nobody is told of anything.",
        help: "write rdf:resource with an address, such as 'mailto:web@example.com'",
        source: "RSS 1.0, Administrative module; W3C Feed Validator, MissingAttribute, InvalidFullLink",
        w3c: ["MissingAttribute", "InvalidFullLink"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [admin("<admin:errorReportsTo rdf:resource=\"mailto:web@example.com\"/>")],
        failing: [
            admin("↓<admin:errorReportsTo/>"),
            admin("<admin:generatorAgent ↓rdf:resource=\"podfeed\"/>"),
        ],
        check: .elements(["admin:errorReportsTo", "admin:generatorAgent"]) { element, inspection in
            let resource = element.attributes.first { $0.name.local == "resource" }
            guard let resource, !resource.value.isXMLBlank else {
                return inspection.report(
                    "<\(element.name)> has no 'rdf:resource'", at: element, w3c: ["MissingAttribute"])
            }
            guard let fault = URLReference(resource.value).faultOfAbsoluteAddress else { return }
            inspection.report(
                "\(resource.value.quoted) \(fault)", at: element, attribute: resource.name.canonical,
                w3c: ["InvalidFullLink"])
        })

    private static func admin(_ element: String) -> RuleExample {
        let rdf = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
        return .feed("xmlns:admin=\"http://webns.net/mvcb/\" \(rdf)", element)
    }
}
