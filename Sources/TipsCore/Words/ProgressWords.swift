import TipsText

/// What a line of progress says.
package enum ProgressWords {
  package static var counting: Message { Message(en: "counting the figures", fa: "شمارش آمار") }
  package static var layingOut: Message { Message(en: "laying the page out", fa: "چیدن صفحه") }
  package static var printing: Message { Message(en: "making the PDF", fa: "ساختن PDF") }

  /// How many there are by now, and how many a second where that is known.
  package static func count(_ count: Int, _ unit: WorkProgress.Unit, perSecond: Int?) -> Message {
    let count = amount(count, unit)
    guard let rate = perSecond.map({ amount($0, unit) }) else { return count }
    return Message(en: "\(count.en)  \(rate.en)/s", fa: "\(count.fa)، \(rate.fa) در ثانیه")
  }

  private static func amount(_ count: Int, _ unit: WorkProgress.Unit) -> Message {
    switch unit {
    case .things(let noun): Message(en: "\(count.grouped) \(noun.en)", fa: "\(count.grouped) \(noun.fa)")
    case .bytes: ByteCount.text(count)
    case .nothing: Message(en: "", fa: "")
    }
  }

  /// How long it will go on, in seconds; longer times are rounded up.
  package static func left(_ seconds: Int) -> Message {
    if seconds < 120 { return Message(en: "\(seconds) s left", fa: "\(seconds) ثانیه مانده") }
    let minutes = (seconds + 59) / 60
    if minutes < 120 { return Message(en: "\(minutes) min left", fa: "\(minutes) دقیقه مانده") }
    let hours = (minutes + 59) / 60
    return Message(en: "\(hours) h left", fa: "\(hours) ساعت مانده")
  }

  // MARK: When Ctrl-C ends the work

  package static var stopped: Message { Message(en: "stopped; nothing was changed", fa: "متوقف شد؛ چیزی تغییر نکرد") }
  package static var stoppedBackup: Message {
    Message(en: "stopped; no backup was made", fa: "متوقف شد؛ پشتیبانی ساخته نشد")
  }
  package static var stoppedDemo: Message {
    Message(en: "stopped; no store was made", fa: "متوقف شد؛ پایگاه داده‌ای ساخته نشد")
  }
  package static var stoppedExport: Message {
    Message(en: "stopped; what was written is not whole", fa: "متوقف شد؛ آنچه نوشته شده کامل نیست")
  }
  package static var stoppedImport: Message {
    Message(en: "stopped; nothing was imported", fa: "متوقف شد؛ چیزی وارد نشد")
  }
  package static var stoppedRemoval: Message {
    Message(
      en: "stopped; what was removed stays removed, and the next time goes on",
      fa: "متوقف شد؛ آنچه حذف شده حذف می‌ماند و بار بعد ادامه می‌یابد")
  }
  package static var stoppedRestore: Message {
    Message(en: "stopped; nothing was restored", fa: "متوقف شد؛ چیزی بازگردانده نشد")
  }
  package static var stoppedRotation: Message {
    Message(en: "stopped; look at the key: tips key check", fa: "متوقف شد؛ کلید را ببینید: tips key check")
  }
  package static var stoppedSettling: Message {
    Message(
      en: "stopped; what was settled stays settled, and the next time goes on",
      fa: "متوقف شد؛ آنچه بازشناخته شده می‌ماند و بار بعد ادامه می‌یابد")
  }

  /// How long something has gone on.
  package static func seconds(_ count: Int) -> Message { Message(en: "\(count) s", fa: "\(count) ثانیه") }
}
