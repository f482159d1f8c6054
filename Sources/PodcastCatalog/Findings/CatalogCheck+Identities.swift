import Diagnostics

extension CatalogCheck {
    var identityText: Text {
        switch self {
        case .personUnknown:
            Text(
                .error,
                "A person is one of people.yaml.",
                why: "Names are written once, so that they are spelled alike everywhere.",
                help: "correct the id, or add the person to people.yaml")
        case .seriesUnknown:
            Text(
                .error,
                "A series is one of the show's.",
                why: "Its title, season and cover come from there.",
                help: "correct the id, or add the series to show.yaml")
        case .feedUnknown:
            Text(
                .error,
                "A recommended feed is one of the catalogue or described in full.",
                why: "It is announced by its lasting identity.",
                help: "write the id of a feed, or { guid, url, title }")
        case .feedHeldBack:
            Text(
                .info,
                "A feed has a released episode.",
                why: """
                    An empty feed is refused by directories, and its title and cover would announce what is held back.
                    """,
                help: "nothing is to be done; it is written from the date of its first episode on")
        case .idDuplicate:
            Text(
                .error,
                "The ids of series and of feeds are unique.",
                why: "Addresses are made of them.",
                help: "give one of the two another id")
        case .guid:
            Text(
                .error,
                "The guid of a show or feed is a UUID.",
                why: "Apps recognise the feed by it wherever it moves.",
                help: "write 8-4-4-4-12 hexadecimal digits, or remove the key to have one made")
        case .guidDerived:
            Text(
                .info,
                "The guid of a show or feed is written down, and not made of its address.",
                why: "Apps recognise the feed by it wherever it moves; one that is made of the address changes with "
                    + "'site', and those of the episodes with it.",
                help: "write the guid that the feed has now")
        case .guidDuplicate:
            Text(
                .error,
                "No two episodes and no two feeds have one guid.",
                why: "Apps take the second for the first and never show it.",
                help: "remove the guid that was copied")
        case .guidReleased:
            Text(
                .error,
                "The guid of a released episode or feed stays as it was.",
                why: "Apps would show the episode a second time, as new, and take the feed for another.",
                help: "write the guid of its release, or remove the key; where it is meant, run 'podfeed lock --accept'"
            )
        case .slug:
            Text(
                .error,
                "Ids and slugs are made of a to z, 0 to 9 and hyphens.",
                why: "They become parts of addresses.",
                help: "write it in lower case with hyphens between words")
        case .slugDuplicate:
            Text(
                .error,
                "No two episodes of a show have one slug.",
                why: "It is the episode's identity and part of its addresses.",
                help: "rename one of the files, or state 'slug'")
        case .numberDuplicate:
            Text(
                .error,
                "No two full episodes of a season have one number.",
                why: "Apps show one of them, or both in any order.",
                help: "give one of the two another number")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
