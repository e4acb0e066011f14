import TipsStore
import TipsText

extension Message {
  /// The same without what to type at a terminal: at the desk the next step is a form of the page.
  var withoutCommands: Message {
    var (en, fa) = (en, fa)
    en.replace(/[.;] [^.;]*[Ss]ee: tips .*$/, with: "")
    en.replace(/[,;.:] ?[^,;.:]*: tips [^;]*$/) { match in Self.kept(match.output) }
    en.replace("check --at", with: "check the time")
    en.replace(/: --[a-z-]+ [A-Z0-9]+/, with: "")
    en.replace("--at", with: "the time")
    fa.replace(/[.؛] [^.؛]*ببینید: tips .*$/, with: "")
    fa.replace(/: tips [ -~]*( یا tips [ -~]*)?/, with: "")
    fa.replace(/: --[a-z-]+ [A-Z0-9]+/, with: "")
    fa.replace("--at را", with: "زمان را")
    fa.replace("زمان --at", with: "این زمان")
    return Message(en: en, fa: fa)
  }

  /// What stands before the command, such as `; take the mark back first`.
  private static func kept(_ part: Substring) -> String {
    String(part.prefix(upTo: part.firstRange(of: ": tips ")?.lowerBound ?? part.endIndex))
  }
}

extension Visit {
  /// What went wrong, in the language of the visit and in the words of a page.
  ///
  /// References of operations keep their digits: they are names.
  func problem(_ error: any Error) -> String {
    let message = ErrorPage.message(of: error).withoutCommands
    if error is OperationError { return plain(message) }
    if case .nearOperation? = error as? ReportDeskError { return plain(message) }
    return self(message)
  }
}
