import Commands
import Glibc

let isTerminal = isatty(STDIN_FILENO) == 1
exit(run(Array(CommandLine.arguments.dropFirst()), in: .real(isTerminal: isTerminal)))
