import TipsText

/// What somebody may do next.
package enum HintWords {
  /// The commands that may follow, as they are typed.
  package static func next(_ commands: String) -> Message {
    next(ValueNames.commands(commands))
  }

  /// The same with a sentence where a command alone says too little.
  package static func next(_ step: Message) -> Message {
    Message(en: "next: \(step.en)", fa: "گام بعد: \(step.fa)")
  }

  /// An answer with its hint on a line of its own.
  package static func answer(_ sentence: Message, next commands: String?) -> Message {
    [sentence, commands.map { next($0) }].compactMap(\.self).joined(en: "\n", fa: "\n")
  }
}
