public import Diagnostics

/// One thing gone wrong in a file.
public struct Damage: Sendable {
  /// What was done, in short: `misspelt: trust, truts`.
  public var what: String
  /// The lines that are replaced, 0-based, and what stands there instead.
  public var range: Range<Int>
  public var replacement: [String]
  /// Lines of the undamaged file that it hurts: reports there are in place too.
  public var hurt: Set<Int>

  public init(_ what: String, _ range: Range<Int>, _ replacement: [String], hurting: Set<Int> = [])
  {
    self.what = what
    self.range = range
    self.replacement = replacement
    hurt = hurting
  }

  /// Returns the damaged file.
  public func applied(to page: Page) -> Source {
    var lines = page.lines.map(\.text)
    lines.replaceSubrange(range, with: replacement)
    return Page.source(page.name, lines)
  }

  /// The 0-based lines of the damaged file where a report is in place.
  ///
  /// Where something was taken out these are the lines on both sides of the gap.
  public var places: Set<Int> {
    var places = Set(range.lowerBound..<range.lowerBound + replacement.count)
    if replacement.count < range.count {
      places.formUnion([range.lowerBound - 1, range.lowerBound + replacement.count])
    }
    for line in hurt {
      if line < range.lowerBound {
        places.insert(line)
      } else if line >= range.upperBound {
        places.insert(line - range.count + replacement.count)
      }
    }
    return places
  }
}

/// A way of damaging files.
public struct DamageKind: Sendable {
  public var name: String
  /// Why a reader would agree that nothing is wrong afterwards; nil for what must be reported.
  public var harmless: String?
  /// Why only the author can tell that something is wrong: the file makes sense in another way.
  ///
  /// What is reported of such damages is counted, and not demanded.
  public var doubtful: String?
  /// Whether it must be reported.
  public var isFault: Bool { harmless == nil && doubtful == nil }

  /// Every damage of this kind that a file can suffer.
  public var damages: @Sendable (Scene) -> [Damage]

  init(
    _ name: String, harmless: String? = nil, doubtful: String? = nil,
    _ damages: @escaping @Sendable (Scene) -> [Damage]
  ) {
    self.name = name
    self.harmless = harmless
    self.doubtful = doubtful
    self.damages = damages
  }

  public static let all: [DamageKind] =
    names + structure + order + examples + patterns + numbers + layout + speech
}
