// First file of FeedValidation.
