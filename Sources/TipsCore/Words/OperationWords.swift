import TipsText

/// What `tips operation` says.
package enum OperationWords {
  package static func recorded(_ reference: String, at time: String) -> Message {
    Message(en: "\(reference)  recorded \(time)", fa: "عملیات \(reference) ثبت شد، \(time)")
  }

  package static var nothingToSet: Message {
    Message(
      en: "say what is to be put right: --at, --place or --rename",
      fa: "بگویید چه چیزی درست شود: --at، --place یا --rename")
  }

  package static func removed(_ name: String) -> Message { Message(en: "\(name)  removed", fa: "\(name) حذف شد") }
}
