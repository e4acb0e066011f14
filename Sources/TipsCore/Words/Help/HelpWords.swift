import TipsText

/// The words of help and manual pages that belong to no command.
package enum HelpWords {
  package static var usage: Message { Message(en: "USAGE", fa: "شیوهٔ کاربرد") }
  package static var arguments: Message { Message(en: "ARGUMENTS", fa: "آرگومان‌ها") }
  package static var options: Message { Message(en: "OPTIONS", fa: "گزینه‌ها") }
  package static var subcommands: Message { Message(en: "SUBCOMMANDS", fa: "زیرفرمان‌ها") }
  package static var example: Message { Message(en: "EXAMPLE", fa: "نمونه") }
  package static var examples: Message { Message(en: "EXAMPLES", fa: "نمونه‌ها") }

  package static var version: Message { Message(en: "Show the version.", fa: "نگارش برنامه را نشان می‌دهد.") }
  package static var help: Message { Message(en: "Show help information.", fa: "این راهنما را نشان می‌دهد.") }

  /// Where the help of a command below this one is.
  package static func moreHelp(_ commandLine: String) -> Message {
    Message(en: "See '\(commandLine)' for detailed help.", fa: "راهنمای هر فرمان: \(commandLine)")
  }

  /// Behind what a command does: it runs where none is named.
  package static var isDefault: Message { Message(en: "(default)", fa: "(پیش‌فرض)") }

  /// The values that an option takes.
  package static func values(_ values: [String]) -> Message {
    let list = values.joined(separator: ", ")
    return Message(en: "(values: \(list))", fa: "مقدارها: \(list)")
  }

  /// The value that holds where none is given.
  package static func defaultValue(_ value: String) -> Message {
    Message(en: "(default: \(value))", fa: "پیش‌فرض: \(value)")
  }
}
