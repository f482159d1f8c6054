// First file of XMLCore.
