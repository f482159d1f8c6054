import PodfeedCommands

@main enum Entry {
    static func main() async { await Podfeed.runProcess() }
}
