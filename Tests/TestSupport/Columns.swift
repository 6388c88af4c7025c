/// Columns of a scalar, by a table small enough for tests: East Asian wide ones are two, marks none.
public func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
    0x1F300...0x1FAFF:
    2
  default: 1
  }
}
