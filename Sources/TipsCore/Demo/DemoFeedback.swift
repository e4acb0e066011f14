import TipsDomain

/// What citizens say about the police on line 197.
struct DemoFeedback: Sendable {
  let kind: ReportKind
  /// How often it is heard, relative to the other kinds.
  let weight: Int
  /// What comes of them; the more often one stands here, the likelier it is.
  let dispositions: [Disposition]
  let phrases: [DemoPhrase]

  private init(_ kind: ReportKind, _ weight: Int, _ dispositions: [Disposition], _ phrases: [String]) {
    self.kind = kind
    self.weight = weight
    self.dispositions = dispositions
    self.phrases = phrases.map(DemoPhrase.init)
  }

  /// All kinds of feedback.
  static let all = [
    DemoFeedback(
      .appreciation, 27, [.noAction],
      [
        "از مأموران گشت که {when} در {street} خیلی سریع رسیدند تشکر می‌کنم.",
        "خواستم از برخورد محترمانه‌ی کلانتری {street} قدردانی کنم؛ {thing} پسرم پیدا شد.",
        "خسته نباشید. مأموری که {spot} به تصادف ما رسیدگی کرد خیلی صبور بود، لطفاً تشویق شود.",
        "از اپراتور ۱۱۰ که تا رسیدن گشت پشت خط ماند و آرامم کرد ممنونم.",
        "به لطف پیگیری شما {amount} به حسابم برگشت. سپاسگزارم.",
      ]),
    DemoFeedback(
      .suggestion, 12, [.noAction, .referred, .referred],
      [
        "پیشنهاد می‌کنم شب‌ها یک گشت ثابت {spot} در {street} باشد.",
        "بهتر است در {street} دوربین نصب شود، این چند ماه سرقت زیاد شده است.",
        "برای مدرسه‌های {street} کلاس آموزش فضای مجازی بگذارید.",
      ]),
    DemoFeedback(
      .request, 28, [.assisted, .assisted, .referred, .noAction],
      [
        "درخواست داریم گشت محله در {street}، {alley} بیشتر شود.",
        "پرونده‌ام از {when} در کلانتری {street} مانده، لطفاً پیگیری کنید.",
        "می‌خواهم نتیجه‌ی گزارش سرقت {vehicle} {colour} خودم را بدانم.",
        "لطفاً برای تعیین تکلیف خودروی رهاشده‌ی {spot} اقدام کنید.",
      ]),
    DemoFeedback(
      .criticism, 16, [.noAction, .referred, .assisted],
      [
        "{when} برای دعوای {street} زنگ زدم، گشت بعد از چهل دقیقه آمد.",
        "صف کلانتری {street} خیلی طولانی است و جای نشستن هم ندارد.",
        "اپراتور حرفم را قطع کرد و آدرس {street} را اشتباه نوشت.",
      ]),
    DemoFeedback(
      .complaint, 17, [.referred, .referred, .settled, .unfounded],
      [
        "مأمور {spot} در {street} با من بد صحبت کرد، شکایت دارم.",
        "خودروی {vehicle} مرا بی‌دلیل {when} به پارکینگ بردند و رسید هم ندادند.",
        "سه بار به کلانتری {street} رفته‌ام و شکایتم را ثبت نکرده‌اند.",
      ]),
  ]

  /// How often each kind is heard.
  static let frequencies = WeightedDraw(weights: all.map(\.weight))
}
