import Diagnostics

extension CatalogCheck {
    var dateText: Text {
        switch self {
        case .date:
            Text(
                .error,
                "A date is written as 2025-04-25, 2025-04-25 18:00 or 2025-04-25T18:00:00+08:00.",
                why: "Any other form is read differently by different people.",
                help: "write the date in one of these forms")
        case .dateSkipped:
            Text(
                .error,
                "A date and time exists in the show's time zone.",
                why: "When clocks go forward, an hour of that day does not exist.",
                help: "choose a time before or after the change of clocks")
        case .dateDoubled:
            Text(
                .warning,
                "A date and time exists once in the show's time zone.",
                why: "When clocks go back, an hour comes twice; the first is taken.",
                help: "add the offset, as in 2025-10-26T02:30:00+02:00")
        case .dateFileName:
            Text(
                .warning,
                "The date in an episode's file name is the date in its front matter.",
                why: "One of the two was forgotten when the episode moved.",
                help: "rename the file, or correct 'date'")
        case .timeZone:
            Text(
                .error,
                "The time zone is a name of the time zone database.",
                why: "Dates without an offset are read in it.",
                help: "write a name such as Europe/Berlin, Asia/Shanghai or UTC")
        case .duration:
            Text(
                .error,
                "A duration or a time in an episode is written as seconds, minutes:seconds or hours:minutes:seconds.",
                why: "Apps jump to it.",
                help: "write it as 90, 1:30 or 0:01:30.5")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
