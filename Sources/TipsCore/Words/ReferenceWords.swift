import TipsText

/// What `tips line`, `tips category` and `tips place` say.
package enum ReferenceWords {
  package static var faMissing: Message {
    Message(en: "--fa is missing: give the Persian name", fa: "گزینهٔ --fa نیامده است: نام فارسی را بنویسید")
  }
  package static var enMissing: Message {
    Message(en: "--en is missing: give the English name", fa: "گزینهٔ --en نیامده است: نام انگلیسی را بنویسید")
  }
  package static func levelMissing(_ levels: [String]) -> Message {
    Message(
      en: "--level is missing: " + levels.joined(separator: ", "),
      fa: "گزینهٔ --level نیامده است؛ یکی از این‌ها را بنویسید: " + levels.joined(separator: "، "))
  }
  package static func negativePopulation(_ typed: String) -> Message {
    Message(
      en: "--population is \(typed); it can't be below 0",
      fa: "گزینهٔ --population برابر \(typed) است؛ نمی‌تواند کمتر از 0 باشد")
  }

  /// - Parameter options: those of which one has to be given.
  package static func nothingToChange(_ options: [String]) -> Message {
    let first = options.dropLast()
    let last = options.last ?? ""
    return Message(
      en: "nothing to change: give \(first.joined(separator: ", ")) or \(last)",
      fa: "چیزی برای تغییر نیست: \(first.joined(separator: "، ")) یا \(last) را بنویسید")
  }

  // MARK: Answers

  package static func line(_ code: String, isActive: Bool, fa: String, en: String) -> Message {
    Message(
      en: "\(code)  \(active(isActive).en)  \(en) · \(fa)",
      fa: "خط \(code): \(fa)؛ نام انگلیسی \(en)؛ \(active(isActive).fa)")
  }

  package static func category(
    _ code: String, isEligible: Bool, isActive: Bool, fa: String, en: String
  ) -> Message {
    Message(
      en: "\(code)  \(isEligible ? "eligible" : "not eligible")  \(active(isActive).en)  \(en) · \(fa)",
      fa: "موضوع \(code): \(fa)؛ نام انگلیسی \(en)؛ \(isEligible ? "مشمول تجلیل" : "بیرون از تجلیل")؛ "
        + active(isActive).fa)
  }

  /// - Parameters:
  ///   - level: its code, and its Persian name.
  ///   - parent: the code of the place that it lies in.
  package static func place(
    _ code: String, level: Message, parent: String?, population: Int?, isActive: Bool, fa: String, en: String
  ) -> Message {
    let population = population?.grouped
    let english = [
      code, level.en, parent.map { "in \($0)" }, population.map { "population \($0)" }, active(isActive).en,
      "\(en) · \(fa)",
    ]
    let persian = [
      "محل \(code): \(fa)، \(level.fa)", "نام انگلیسی \(en)", parent.map { "در \($0)" },
      population.map { "جمعیت \($0)" },
      active(isActive).fa,
    ]
    return Message(
      en: english.compactMap(\.self).joined(separator: "  "), fa: persian.compactMap(\.self).joined(separator: "؛ "))
  }

  package static func imported(read: Int, new: Int, updated: Int) -> Message {
    Message(
      en: "read \(read)  new \(new)  updated \(updated)",
      fa: "خوانده‌شده \(read)، تازه \(new)، به‌روزشده \(updated)")
  }

  private static func active(_ isActive: Bool) -> Message {
    isActive ? Message(en: "active", fa: "فعال") : Message(en: "not active", fa: "غیرفعال")
  }
}
