/// What people come to a station for counsel about.
enum DemoCounselling {
  static let family = [
    "زن و شوهری از {street} برای مشاوره آمده‌اند؛ سر هزینه‌ی خانه اختلاف دارند.",
    "پدری از {street} می‌خواهد با حضور مشاور با پسرش آشتی کند.",
    "دو خواهر بر سر خانه‌ی پدری در {alley} {street} اختلاف دارند و سازش می‌خواهند.",
  ]

  static let other = [
    "دو همسایه‌ی {alley} {street} سر جای پارک {vehicle} اختلاف دارند و آمده‌اند صلح کنند.",
    "صاحب مغازه‌ی {street} و مستأجرش درباره‌ی اجاره‌ی عقب‌افتاده مشاوره می‌خواهند.",
    "خریدار و فروشنده‌ی {vehicle} {colour} سر {amount} به توافق نرسیده‌اند و داور می‌خواهند.",
  ]
}
