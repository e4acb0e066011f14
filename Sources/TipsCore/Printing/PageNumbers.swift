import TipsDomain
import TipsText

/// How pages are written in a language: how numbers are told.
extension Language {
  /// The name in this language.
  func text(_ label: Label) -> String { self == .fa ? label.fa : label.en }

  /// A whole number, its digits in groups of three: `1,724,318`, `۱٬۷۲۴٬۳۱۸`.
  package func number(_ value: Int) -> String {
    (value < 0 ? "\u{2212}" : "") + digits(grouped(String(value.magnitude)))
  }

  /// A decimal that is written with ASCII digits and a point: `3250.50` is `3,250.5`. Zeros at its end say nothing.
  package func decimal(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let mark = fraction.isEmpty ? "" : self == .fa ? "٫" : "."
    return digits(grouped(String(parts.first ?? "0")) + mark + fraction)
  }

  /// Thousandths as per cent with one decimal: `19.2 %`, «۱۹٫۲ درصد».
  package func perCent(_ perMille: Int) -> String {
    let number = decimal("\(perMille / 10).\(perMille % 10)")
    return self == .fa ? number + "\u{00A0}درصد" : number + "\u{00A0}%"
  }

  /// By how much a number changed: «۱۰٫۲ درصد بیشتر», `+10.2 %`; nil where there is nothing to compare with.
  package func change(from then: Int, to now: Int) -> String? {
    guard then > 0, now >= 0 else { return nil }
    let (difference, overflow) = abs(now - then).multipliedReportingOverflow(by: 2_000)
    guard !overflow else { return nil }
    let perMille = (difference + then) / (2 * then)
    if perMille == 0 { return self == .fa ? "بدون تغییر" : "unchanged" }
    if self == .fa { return perCent(perMille) + (now > then ? " بیشتر" : " کمتر") }
    return (now > then ? "+" : "\u{2212}") + perCent(perMille)
  }

  /// A length of time in seconds: `9 min 40 s`, «۹ دقیقه و ۴۰ ثانیه».
  package func duration(_ seconds: Int) -> String {
    let parts: [(Int, Label)]
    let second = Label(fa: "ثانیه", en: "s")
    let minute = Label(fa: "دقیقه", en: "min")
    let hour = Label(fa: "ساعت", en: "h")
    if seconds < 3_600 {
      parts = [(seconds / 60, minute), (seconds % 60, second)]
    } else if seconds < 172_800 {
      parts = [(seconds / 3_600, hour), (seconds % 3_600 / 60, minute)]
    } else {
      parts = [(seconds / 86_400, Label(fa: "روز", en: "d")), (seconds % 86_400 / 3_600, hour)]
    }
    let shown = parts.filter { $0.0 > 0 }.map { "\(digits(String($0.0)))\u{00A0}\(text($0.1))" }
    if shown.isEmpty { return "\(digits("0"))\u{00A0}\(text(second))" }
    return shown.joined(separator: self == .fa ? " و " : " ")
  }

  private func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += self == .fa ? "٬" : "," }
      text.append(digit)
    }
    return text
  }
}
