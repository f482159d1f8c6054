import PodfeedCommands

@main enum Entry {
    static func main() { Podfeed.runProcess() }
}
