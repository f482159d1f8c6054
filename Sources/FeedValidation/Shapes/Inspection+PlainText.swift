extension Inspection {
    /// Reports a tag or an entity in the text of an element that should be plain.
    mutating func expectPlainText(_ element: Element, w3c: [String]? = nil) {
        let text = element.text
        if let tag = Markup.firstTag(in: text) {
            report("<\(element.name)> holds the tag \(tag.quoted)", inTextOf: element, w3c: w3c)
        } else if let entity = Markup.firstEntity(in: text) {
            report(
                "<\(element.name)> holds \(entity.quoted), escaped once too often", inTextOf: element,
                help: "escape the text once only", w3c: w3c)
        }
    }
}
