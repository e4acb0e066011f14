import TipsCore

/// Values of figures in words.
enum FigureText {
  /// `1,724`, `12.5`, `9 min 40 s`, `3 d`; in Persian `0:09:40` and `3`, since words stand in one column only.
  static func people(_ value: Figure.Value?) -> String {
    switch value {
    case .count(let number): number.grouped
    case .sum(let sum): grouped(sum)
    case .seconds(let seconds): StatsWords.duration(seconds).spoken
    case .days(let days): StatsWords.days(days).spoken
    case .tenths(let tenths): "\((tenths / 10).grouped).\(tenths % 10)"
    case nil: "–"
    }
  }

  /// How the number beside a name is to be read, where it doesn't say so itself; nil where it does.
  static func unit(_ value: Figure.Value?) -> Message? {
    switch value {
    case .seconds: StatsWords.clock
    case .days: StatsWords.inDays
    case .count, .sum, .tenths, nil: nil
    }
  }

  static func json(_ value: Figure.Value?) -> JSONOutput {
    switch value {
    case .count(let number), .seconds(let number), .days(let number): .number(number)
    case .sum, .tenths: .text(value?.digits)
    case nil: .null
    }
  }

  /// Thousandths as per cent with one decimal: `19.2 %`.
  static func percent(_ perMille: Int?) -> String { perMille.map { "\(plain($0)) %" } ?? "" }

  /// A change as per cent with its sign: `+10.2 %`; a dash where there is none.
  static func change(_ perMille: Int?) -> String {
    guard let perMille else { return "–" }
    return (perMille > 0 ? "+" : perMille < 0 ? "-" : "±") + plain(abs(perMille)) + " %"
  }

  private static func plain(_ perMille: Int) -> String { "\((perMille / 10).grouped).\(perMille % 10)" }

  private static func grouped(_ sum: ExactSum) -> String {
    let parts = sum.description.split(separator: ".")
    let whole = Int(parts[0]).map(\.grouped) ?? String(parts[0])
    return parts.count == 2 ? "\(whole).\(parts[1])" : whole
  }
}
