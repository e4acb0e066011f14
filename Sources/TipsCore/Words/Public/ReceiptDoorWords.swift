import TipsText

/// What the page with the receipt says, and the pages after it.
package enum ReceiptDoorWords {
  package static var arrived: Message { Message(en: "Your report has arrived", fa: "گزارش شما رسید") }
  package static var receiptIs: Message { Message(en: "This is your receipt:", fa: "این رسید شماست:") }
  package static var onceOnly: Message {
    Message(
      en: "It is shown this once. Write it down or print it now; nobody can find it again.",
      fa: "تنها همین یک بار نشان داده می‌شود. اکنون آن را بنویسید یا چاپ کنید؛ هیچ‌کس نمی‌تواند دوباره پیدایش کند.")
  }

  package static var whatFor: Message {
    Message(
      en: "With it you can ask what came of the report, add something, and answer questions of the police.",
      fa: "با آن می‌توانید بپرسید چه شد، چیزی بیفزایید و به پرسش پلیس پاسخ دهید.")
  }

  package static var keepSafe: Message {
    Message(
      en: "Whoever has it is taken for the sender. Keep it where nobody looks.",
      fa: "هر که آن را دارد، فرستندهٔ گزارش شمرده می‌شود. جایی نگهش دارید که کسی نمی‌بیند.")
  }

  package static var howToUse: Message {
    Message(en: "Where to enter it: this site, “I have a receipt”.", fa: "جای واردکردن آن: همین وبگاه، «رسید دارم».")
  }

  package static var copy: Message { Message(en: "Copy", fa: "رونوشت") }
  package static var copied: Message { Message(en: "Copied", fa: "رونوشت شد") }
  package static var print: Message { Message(en: "Print", fa: "چاپ") }
  package static var kept: Message { Message(en: "I have kept it", fa: "نگهش داشتم") }
  package static var finish: Message { Message(en: "Finish", fa: "پایان") }
  package static var notKept: Message {
    Message(
      en: "Keep the receipt first, then tick “I have kept it”",
      fa: "نخست رسید را نگه دارید و سپس «نگهش داشتم» را "
        + "نشان بزنید")
  }

  package static var namedArrived: Message {
    Message(
      en: "Thank you. If the police have a question, they will ring you.",
      fa: "سپاسگزاریم. اگر پلیس پرسشی داشته باشد، با شما تماس می‌گیرد.")
  }

  package static var alreadyKept: Message {
    Message(
      en: "This report arrived before, and its receipt was kept. It isn't shown again.",
      fa: "این گزارش پیش‌تر رسیده و رسید آن نگه داشته شده است. دوباره نشان داده نمی‌شود.")
  }

  package static var doneTitle: Message { Message(en: "Thank you", fa: "سپاسگزاریم") }
  package static var done: Message {
    Message(
      en: "You may close this window now. If others use this device, delete the browser's history.",
      fa: "اکنون می‌توانید این پنجره را ببندید. اگر دیگران هم از این دستگاه استفاده می‌کنند، تاریخچهٔ مرورگر را پاک "
        + "کنید.")
  }
}
