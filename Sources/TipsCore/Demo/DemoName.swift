import TipsDomain

/// A made-up name: one of the commonest first names and a last name built as most in the north of Iran are.
struct DemoName: Sendable, Equatable {
  private let first: Int
  private let root: Int
  private let ending: Int

  init(using random: inout SeededGenerator) {
    first = random.below(Self.firstNames.count)
    root = random.below(Self.roots.count)
    ending = random.below(Self.endings.count)
  }

  /// First name and last name, the last name with a ZWNJ between its parts.
  var text: String {
    Self.firstNames[first] + " " + Self.roots[root] + Self.endings[ending]
  }

  private static let firstNames = [
    "زهرا", "فاطمه", "مریم", "نرگس", "سمیه", "الهام", "مینا", "لیلا", "پریسا", "نگار", "شیما", "آزاده", "ندا", "سارا",
    "بهاره", "شبنم", "رویا", "هانیه", "ملیکا", "نسرین", "علی", "محمد", "رضا", "حسین", "مهدی", "امیر", "سعید", "حمید",
    "مجید", "کاظم", "یونس", "بهروز", "فرهاد", "کامران", "پیمان", "نیما", "آرش", "سینا", "پویا", "ناصر",
  ]

  private static let roots = [
    "کریم", "رحیم", "قاسم", "جعفر", "صالح", "صادق", "یوسف", "ابراهیم", "اسماعیل", "موسی", "نقی", "عباس", "شعبان", "رجب",
    "یعقوب", "سلیمان", "حیدر", "صفر", "نعمت", "فتح",
  ]

  private static let endings = ["‌پور", "‌زاده", "‌نژاد", "‌نیا", "‌خواه"]
}
