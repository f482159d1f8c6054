/// The rules on the guid of an item.
enum GuidRules {
    static let all: [Rule] = [
        missing, empty, .guidDuplicate, .guidDuplicateCaseInsensitive, .guidPermalinkNotURL, isPermalinkInvalid,
        attributeCase, notUniqueEnough, .guidWhitespace, .guidWhitespaceInner, tooLong, .guidIsEnclosureURL,
        isHTTPPermalink, .guidContainsTitleOrDate, .guidContainsQueryToken, isEmptyHash,
    ]
}
