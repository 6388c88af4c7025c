// swift-tools-version: 6.3
import PackageDescription

/// What every target is built with: one language mode, and no warning let through.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rehearse",
  products: [
    .executable(name: "rehearse", targets: ["rehearse"]),
    .library(
      name: "RehearseEngine",
      targets: [
        "Diagnostics", "Matching", "RuleLanguage", "Hearing", "Conversation", "Record", "Scoring",
      ]),
  ],
  dependencies: [
    // Arguments, help and shell completions, as people expect them of a command.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // The pure core: no files, no clock, no terminal, no Foundation.
    .target(name: "Diagnostics", swiftSettings: house),
    .target(name: "Matching", swiftSettings: house),
    .target(name: "Record", swiftSettings: house),
    .target(
      name: "RuleLanguage", dependencies: ["Diagnostics", "Matching", "Record"],
      swiftSettings: house),
    .target(
      name: "Hearing", dependencies: ["RuleLanguage", "Matching", "Record", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "Conversation",
      dependencies: ["Hearing", "RuleLanguage", "Matching", "Record", "Diagnostics"],
      swiftSettings: house),
    .target(name: "Scoring", dependencies: ["Record"], swiftSettings: house),
    .target(
      name: "Proofs",
      dependencies: [
        "Conversation", "Hearing", "RuleLanguage", "Matching", "Record", "Diagnostics",
      ],
      swiftSettings: house),
    .target(
      name: "Authoring",
      dependencies: [
        "Conversation", "Hearing", "RuleLanguage", "Record", "Scoring", "Diagnostics",
      ],
      swiftSettings: house),
    // How well the behaviour rules agree with people's labels.
    .target(
      name: "Evaluation", dependencies: ["Hearing", "RuleLanguage", "Record"],
      swiftSettings: house),

    // The edges.
    .target(name: "Reports", dependencies: ["Record", "Scoring"], swiftSettings: house),
    .target(
      name: "CEditLine",
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)],
      // Line editing as shells have it: history, vi mode, the user's own ~/.editrc.
      linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Terminal", dependencies: ["CEditLine"], swiftSettings: house),
    .target(
      name: "Commands",
      dependencies: [
        "Authoring", "Conversation", "Diagnostics", "Evaluation", "Hearing", "Proofs", "Record",
        "Reports", "RuleLanguage", "Scoring", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(name: "rehearse", dependencies: ["Commands"], swiftSettings: house),

    // Tests: data in `Cases/`, read by thin suites.
    .target(
      name: "TestSupport", dependencies: ["Record"], path: "Tests/TestSupport",
      swiftSettings: house),
    .target(
      name: "LanguageSupport", dependencies: ["Diagnostics", "RuleLanguage", "TestSupport"],
      path: "Tests/LanguageSupport", swiftSettings: house),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"], exclude: ["Cases"],
      swiftSettings: house),
    .testTarget(
      name: "MatchingTests", dependencies: ["Matching", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "RuleLanguageTests",
      dependencies: ["Diagnostics", "LanguageSupport", "RuleLanguage", "TestSupport"],
      exclude: ["Cases"], swiftSettings: house),
    // The language reference: every example on its pages is read and played.
    .testTarget(
      name: "ReferenceTests",
      dependencies: [
        "Authoring", "Conversation", "Diagnostics", "Hearing", "LanguageSupport", "Proofs",
        "Record",
        "RuleLanguage",
      ],
      swiftSettings: house),
    .testTarget(
      name: "HearingTests",
      dependencies: [
        "Hearing", "LanguageSupport", "Matching", "Record", "RuleLanguage", "TestSupport",
      ],
      exclude: ["Cases"], swiftSettings: house),
    .testTarget(
      name: "ConversationTests",
      dependencies: [
        "Conversation", "Diagnostics", "Hearing", "LanguageSupport", "Record", "RuleLanguage",
        "TestSupport",
      ],
      exclude: ["Cases"], swiftSettings: house),
    .testTarget(
      name: "ProofsTests",
      dependencies: [
        "Conversation", "Diagnostics", "Hearing", "LanguageSupport", "Matching", "Proofs", "Record",
        "RuleLanguage", "TestSupport",
      ],
      exclude: ["Cases"], swiftSettings: house),
    // Good files, ways of damaging them, and how much of it `check` reports.
    .target(
      name: "Damages",
      dependencies: [
        "Conversation", "Diagnostics", "LanguageSupport", "Proofs", "RuleLanguage", "TestSupport",
      ],
      path: "Tests/Damages", swiftSettings: house),
    .testTarget(
      name: "DamageTests",
      dependencies: ["Damages", "Diagnostics", "LanguageSupport", "TestSupport"],
      exclude: ["Corpus"], swiftSettings: house),
    .executableTarget(
      name: "DamageReport", dependencies: ["Damages", "Diagnostics"], path: "Tests/DamageReport",
      swiftSettings: house),
    .testTarget(
      name: "AuthoringTests",
      dependencies: [
        "Authoring", "Conversation", "Diagnostics", "Hearing", "LanguageSupport", "RuleLanguage",
        "Scoring",
        "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "Evaluation", "Hearing", "LanguageSupport", "Record", "RuleLanguage", "TestSupport",
      ],
      exclude: ["Conversations"], swiftSettings: house),
    .testTarget(
      name: "ScoringTests", dependencies: ["Record", "Scoring", "TestSupport"],
      exclude: ["Cases"], swiftSettings: house),
    .testTarget(
      name: "ReportsTests", dependencies: ["Record", "Scoring", "Reports", "TestSupport"],
      exclude: ["Cases"], swiftSettings: house),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "Diagnostics", "Evaluation", "LanguageSupport", "RuleLanguage", "Terminal",
        "TerminalHarness",
        "TestSupport", "rehearse",
      ],
      exclude: ["Broken", "Cases", "Evaluated", "Library", "Played", "Scripted"],
      swiftSettings: house),
    // A pseudo-terminal and tmux, driven from Swift; and a small program to drive in them.
    .target(name: "TerminalHarness", path: "Tests/TerminalHarness", swiftSettings: house),
    .executableTarget(
      name: "TerminalDemo", dependencies: ["Terminal"], path: "Tests/TerminalDemo",
      swiftSettings: house),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TerminalHarness", "TerminalDemo"],
      swiftSettings: house),
    .testTarget(name: "ArchitectureTests", swiftSettings: house),
    // Made-up bytes for the reader and the engine: see `.ci/fuzz`.
    .executableTarget(
      name: "Fuzzing", dependencies: ["Conversation", "Diagnostics", "Proofs", "RuleLanguage"],
      path: "Tests/Fuzzing", exclude: ["Corpus", "words.dict"], swiftSettings: house),
  ]
)
