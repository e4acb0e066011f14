import Crypto
import TipsCalendar
import TipsStore

/// What the made-up station asks those who reported by the web without a name, and what they answer by their receipt.
/// Nothing of it changes a figure.
enum DemoConversation {
  /// A message, oldest first.
  struct Message {
    let origin: Note.Origin
    let text: String
    let at: Instant
    /// When somebody of the station saw a word of the reporter.
    var seenAt: Instant?
  }

  private static let exchanges = [
    (
      "رنگ خودرو یا بخشی از پلاک آن را به یاد دارید؟",
      "سفید بود و دو رقم آخر پلاکش ۴۶ بود. هر شب نزدیک ساعت ده همان‌جا می‌ایستد."
    ),
    ("از کدام در رفت‌وآمد می‌کنند؟", "از در پشتی، کنار نانوایی."),
    ("این کار را چند بار دیده‌اید؟", "سه بار در دو هفتهٔ گذشته، همیشه بعدازظهر."),
  ]
  private static let furtherWord = "امشب هم همان‌جا هستند."

  /// The messages on the report at a position among those of the web without a name.
  static func messages(ordinal: Int, receivedAt: Instant, before end: Instant) -> [Message] {
    let (question, answer) = exchanges[ordinal % exchanges.count]
    let hour = 3_600
    let answered = receivedAt.adding(seconds: 4 * hour)
    var messages = [Message(origin: .question, text: question, at: receivedAt.adding(seconds: hour))]
    // Some never come back to look.
    if ordinal % 4 != 1 {
      messages.append(Message(origin: .word, text: answer, at: answered, seenAt: answered.adding(seconds: hour)))
    }
    if ordinal % 4 == 2 {
      messages.append(Message(origin: .word, text: furtherWord, at: receivedAt.adding(seconds: 30 * hour)))
    }
    return messages.filter { $0.at < end }.map { message in
      var message = message
      if let seen = message.seenAt, seen >= end { message.seenAt = nil }
      return message
    }
  }

  /// What the store keeps of the receipt of a made-up reporter: nobody holds one that fits.
  static func verifier(ordinal: Int) -> [UInt8] {
    Array(SHA256.hash(data: Array("tips demo receipt \(ordinal)".utf8)))
  }
}
