// First file of PodfeedCommands.
