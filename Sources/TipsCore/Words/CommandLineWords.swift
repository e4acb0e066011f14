import TipsText

/// What is wrong with a command line before a command sees it.
package enum CommandLineWords {
  package static func unknownOption(_ name: String) -> Message {
    Message(en: "unknown option '\(name)'", fa: "گزینهٔ «\(name)» وجود ندارد")
  }

  package static func unknownOption(_ name: String, meant: String) -> Message {
    Message(
      en: "unknown option '\(name)'. Did you mean '\(meant)'?",
      fa: "گزینهٔ «\(name)» وجود ندارد؛ شاید «\(meant)» منظور بوده است")
  }

  package static func missingValue(_ option: String) -> Message {
    Message(en: "missing value for '\(option)'", fa: "مقدار گزینهٔ «\(option)» داده نشده است")
  }

  package static func takesNoValue(_ option: String, given value: String) -> Message {
    Message(
      en: "the option '\(option)' does not take any value, but '\(value)' was specified",
      fa: "گزینهٔ «\(option)» مقدار نمی‌گیرد، اما «\(value)» داده شده است")
  }

  package static func unexpected(_ argument: String) -> Message {
    Message(en: "unexpected argument '\(argument)'", fa: "آرگومان «\(argument)» اضافی است")
      .quotingWords([argument])
  }

  package static func unexpected(_ arguments: [String]) -> Message {
    Message(
      en: "\(arguments.count) unexpected arguments: " + arguments.map { "'\($0)'" }.joined(separator: ", "),
      fa: "\(arguments.count) آرگومان اضافی است: " + arguments.map { "«\($0)»" }.joined(separator: "، ")
    )
    .quotingWords(arguments)
  }

  package static func setTwice(_ later: String, _ earlier: String) -> Message {
    Message(
      en: "value to be set with flag '\(later)' had already been set with flag '\(earlier)'",
      fa: "«\(later)» و «\(earlier)» با هم نمی‌آیند")
  }

  package static func missing(_ argument: String) -> Message {
    Message(
      en: "missing expected argument '\(argument)'",
      fa: argument.hasPrefix("-") ? "گزینهٔ «\(argument)» لازم است" : "آرگومان «\(argument)» داده نشده است")
  }

  package static func missingOne(of arguments: [String]) -> Message {
    Message(
      en: "missing one of: " + arguments.map { "'\($0)'" }.joined(separator: ", "),
      fa: "یکی از این‌ها لازم است: " + arguments.map { "«\($0)»" }.joined(separator: "، "))
  }

  package static func invalid(_ value: String, for argument: String) -> Message {
    Message(
      en: "the value '\(value)' is invalid for '\(argument)'", fa: "مقدار «\(value)» برای «\(argument)» درست نیست")
  }

  package static func invalidOption(_ option: String) -> Message {
    Message(en: "invalid option: \(option)", fa: "گزینهٔ «\(option)» درست نیست")
  }

  package static var missingSubcommand: Message {
    Message(en: "missing required subcommand", fa: "نام زیرفرمان داده نشده است")
  }

  package static func takenForAnOption(_ text: String) -> Message {
    Message(
      en: "'\(text)' is taken for an option; put -- before a text that begins with a dash, or = between an option and "
        + "its value",
      fa: "«\(text)» گزینه شمرده می‌شود؛ پیش از متنی که با خط تیره آغاز می‌شود -- بنویسید، یا میان گزینه و مقدارش =")
  }

  package static var wrongArguments: Message {
    Message(en: "the arguments are wrong", fa: "آرگومان‌ها درست نیست")
  }

  package static func unknownCommand(_ word: String) -> Message {
    Message(en: "no command '\(word)'", fa: "فرمان «\(word)» وجود ندارد")
  }

  package static func noCompletion(for shell: String, but known: [String]) -> Message {
    Message(
      en: "no completion for the shell '\(shell)'; there is one for \(known.joined(separator: ", "))",
      fa: "برای پوستهٔ «\(shell)» تکمیل نیست؛ برای این‌ها هست: \(known.joined(separator: "، "))")
  }

  package static func notUTF8(argument index: Int) -> Message {
    Message(
      en: "argument \(index) is not UTF-8; set the terminal and the locale to UTF-8",
      fa: "آرگومان \(index) به UTF-8 نیست؛ پایانه و زبان سیستم را روی UTF-8 بگذارید")
  }

  package static func insideError(_ kind: String) -> Message {
    Message(
      en: "something went wrong inside the program; please report it (\(kind))",
      fa: "خطایی درون برنامه رخ داد؛ لطفاً آن را گزارش کنید (\(kind))")
  }
}

extension Message {
  /// The message, and which values were probably meant, or which there are.
  package func naming(nearest: [String], all: [String]) -> Message {
    if !nearest.isEmpty {
      return Message(
        en: "\(en); nearest: " + nearest.joined(separator: ", "),
        fa: "\(fa)؛ نزدیک‌ترین: " + nearest.joined(separator: "، "))
    }
    guard !all.isEmpty else { return self }
    return Message(
      en: "\(en); it is one of " + all.joined(separator: ", "),
      fa: "\(fa)؛ یکی از این‌ها را بنویسید: " + all.joined(separator: "، "))
  }

  /// The message, and how words are said that belong together; of codes and numbers that is no help.
  fileprivate func quotingWords(_ arguments: [String]) -> Message {
    guard arguments.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) else { return self }
    return Message(
      en: "\(en); words that belong together stand in quotation marks: \"…\"",
      fa: "\(fa)؛ چند واژهٔ یک نوشته را درون دو نشانهٔ نقل بگذارید: \"…\"")
  }

  /// The message, with the Persian names of values instead of `<text>` in its Persian wording.
  package var namingValues: Message { Message(en: en, fa: ValueNames.persian(fa)) }

  /// The message, and the command that shows the help.
  package func seeing(_ help: String) -> Message {
    Message(en: en + (en.hasSuffix("?") ? " " : ". ") + "See: \(help)", fa: "\(fa). راهنما: \(help)")
  }
}
