import Record

/// How a turn moved a meter that matters between people: tension or trust.
public struct MeterChange: Hashable, Sendable {
  public var meter: String
  /// 0 to the meter's maximum.
  public var before: Int
  public var after: Int

  /// Points, 0 and up.
  public var size: Int { abs(after - before) }

  /// Whether the turn was good for the talk: tension fell, or trust rose.
  public var isEasing: Bool { (after < before) == (meter == Names.tension) }
}

/// Returns how each turn moved tension and trust, turns in order; unmoved meters are left out.
func meterChanges(in record: Record) -> [[MeterChange]] {
  var levels = record.meters.map(\.start)
  return record.turns.map { turn in
    let changes = zip(record.meters, zip(levels, turn.meters)).compactMap { meter, level in
      MeterChange(meter: meter.name, before: level.0, after: level.1)
    }
    levels.replaceSubrange(..<min(levels.count, turn.meters.count), with: turn.meters)
    return changes.filter {
      ($0.meter == Names.tension || $0.meter == Names.trust) && $0.size > 0
    }
  }
}
