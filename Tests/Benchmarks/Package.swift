// swift-tools-version: 6.3
import PackageDescription

// A package of its own: nobody pays for it who does not measure.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "rehearse", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmarks", dependencies: [.product(name: "RehearseEngine", package: "rehearse")])
  ]
)
