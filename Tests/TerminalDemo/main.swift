var demo = Demo(arguments: Array(CommandLine.arguments.dropFirst()))
demo.run()
