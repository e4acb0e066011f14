import TipsText

/// What `tips stage` says.
package enum StageWords {
  package static func marked(_ number: String, _ stage: Message, at time: String, after span: Message) -> Message {
    Message(
      en: "\(number)  \(stage.en) \(time)  \(span.en)", fa: "گزارش \(number): \(stage.fa) در \(time)، \(span.fa)")
  }

  package static func takenBack(_ number: String, _ stage: Message) -> Message {
    Message(en: "\(number)  \(stage.en) taken back", fa: "گزارش \(number): مرحلهٔ «\(stage.fa)» پس گرفته شد")
  }

  package static var isMissing: Message {
    Message(
      en: "the stage is missing: dispatched, arrived or closed",
      fa: "مرحله داده نشده است: اعزام (dispatched)، رسیدن (arrived) یا پایان (closed)")
  }

  package static var timeOfUndo: Message {
    Message(en: "--at does not go with --undo", fa: "--at با --undo جمع نمی‌شود")
  }

  package static var reasonWithoutUndo: Message {
    Message(en: "--reason goes with --undo", fa: "--reason تنها همراه --undo به کار می‌رود")
  }
}
