import TipsText

/// The words of `tips --help` that belong to no single command.
package enum TipsHelp {
  package static var abstract: Message {
    Message(
      en: "Records what citizens report, follows it up, and names whom to thank.",
      fa: "گزارش‌های مردمی را ثبت و پیگیری می‌کند و کسانی را که باید از ایشان قدردانی شود نام می‌برد.")
  }

  package static var recording: Message { Message(en: "Recording", fa: "ثبت") }
  package static var followingUp: Message { Message(en: "Following up", fa: "پیگیری") }
  package static var finding: Message { Message(en: "Finding", fa: "جست‌وجو") }
  package static var recognition: Message { Message(en: "Recognition", fa: "تجلیل") }
  package static var figures: Message { Message(en: "Figures", fa: "آمار") }
  package static var exchange: Message { Message(en: "Exchange", fa: "تبادل داده") }
  package static var care: Message { Message(en: "Care", fa: "نگهداری سامانه") }
  package static var settingUp: Message { Message(en: "Setting up", fa: "راه‌اندازی") }
}
