import Diagnostics

extension CatalogCheck {
    var valueText: Text {
        switch self {
        case .keyDuplicate:
            Text(
                .error,
                "A key stands once in its mapping.",
                why: "Only one of the values could be meant.",
                help: "remove one of the two")
        case .keyUnknown:
            Text(
                .error,
                "Keys are those of the format.",
                why: "A key with a spelling mistake would be ignored without a word.",
                help: "correct the key, or remove it")
        case .keyMissing:
            Text(
                .error,
                "The keys that every feed needs are there.",
                why: "Directories refuse a feed without them.",
                help: "add the key")
        case .keyNotSupported:
            Text(
                .error,
                "Keys are those that this version carries into the feed.",
                why: "The format reserves the key, but nothing would come of it yet.",
                help: "remove the key until a version supports it")
        case .valueMissing:
            Text(
                .error,
                "A key has a value.",
                why: "A key without a value says nothing.",
                help: "write a value, or remove the key")
        case .valueType:
            Text(
                .error,
                "A value is of the kind that its key takes.",
                why: "A list, a text and a number mean different things to a feed.",
                help: "write a value of the kind that is expected")
        case .valueUnknown:
            Text(
                .error,
                "A value from a closed list is spelled as in the list.",
                why: "Apps know these words only.",
                help: "write one of the values")
        case .valueRange:
            Text(
                .error,
                "A number lies in the range of its key.",
                why: "Apps sort and show seasons and episodes by positive numbers.",
                help: "write a number in the range")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
