public import ArgumentParser
public import FeedValidation

extension Profile: ExpressibleByArgument {}
