/// The rules on Dublin Core.
enum DublinCoreRules {
    static let all: [Rule] = [.dcDateInvalid, .dcDuplicatesCore, .dcLanguageInvalid, .dctermsValidFormat]
}
