import TipsText

/// What the program of a centre says of itself in its help.
package enum CentreReadingHelp {
  package static var abstract: Message {
    Message(
      en: "Reads what the stations of a province send to their centre, and keeps the centre.",
      fa: "داده‌هایی را که ایستگاه‌های استان به مرکز می‌فرستند می‌خواند و از مرکز نگهداری می‌کند.")
  }
}
