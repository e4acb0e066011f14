import TipsCore

/// Values of figures in words.
enum FigureText {
  /// `1,724`, `12.5`, `9 min 40 s`, `3 d`.
  static func people(_ value: Figure.Value?) -> String {
    switch value {
    case .count(let number): number.grouped
    case .sum(let sum): grouped(sum)
    case .seconds(let seconds): duration(seconds)
    case .days(let days): "\(days) d"
    case .tenths(let tenths): "\((tenths / 10).grouped).\(tenths % 10)"
    case nil: "–"
    }
  }

  /// Plain digits; seconds and days as numbers.
  static func programs(_ value: Figure.Value?) -> String {
    switch value {
    case .count(let number), .seconds(let number), .days(let number): String(number)
    case .sum(let sum): sum.description
    case .tenths(let tenths): "\(tenths / 10).\(tenths % 10)"
    case nil: ""
    }
  }

  static func json(_ value: Figure.Value?) -> JSONOutput {
    switch value {
    case .count(let number), .seconds(let number), .days(let number): .number(number)
    case .sum, .tenths: .string(programs(value))
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

  /// `40 s`, `9 min 40 s`, `2 h 5 min`, `3 d 4 h`.
  static func duration(_ seconds: Int) -> String {
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3_600 { return "\(seconds / 60) min" + (seconds % 60 == 0 ? "" : " \(seconds % 60) s") }
    if seconds < 172_800 { return "\(seconds / 3_600) h \(seconds % 3_600 / 60) min" }
    return "\(seconds / 86_400) d \(seconds % 86_400 / 3_600) h"
  }

  private static func grouped(_ sum: ExactSum) -> String {
    let parts = sum.description.split(separator: ".")
    let whole = Int(parts[0]).map(\.grouped) ?? String(parts[0])
    return parts.count == 2 ? "\(whole).\(parts[1])" : whole
  }
}
