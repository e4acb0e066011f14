import TipsText

/// What stands for a value on a command line, such as `<place>`: English in the commands, Persian on Persian screens.
package enum ValueNames {
  /// The name in the language; one that is a code itself, such as `r-N`, is the same in both.
  package static func name(_ english: String, _ language: Language) -> String {
    guard language == .fa else { return english }
    // Two kinds of value: `key|file`.
    return english.split(separator: "|").map { names[String($0)] ?? String($0) }.joined(separator: "|")
  }

  /// A text with Persian names between `<` and `>`.
  package static func persian(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var shown = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      shown += rest[...start] + name(String(rest[rest.index(after: start)..<end]), .fa)
      rest = rest[end...]
    }
    return shown + rest
  }

  /// Command lines to be typed, with words such as `NUMBER` where something of one's own comes.
  package static func commands(_ line: String) -> Message {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.allSatisfy({ ("A"..."Z").contains($0) }) else { return String(word) }
      return names[word.lowercased()].map { "<\($0)>" } ?? String(word)
    }
    return Message(en: line, fa: words.joined(separator: " "))
  }

  private static let names = [
    "address": "نشانی", "age": "مدت", "answer": "پاسخ", "batch": "دسته", "category": "موضوع", "code": "کد",
    "color": "رنگ", "columns": "ستون‌ها", "consent": "رضایت", "count": "شمار", "date": "تاریخ",
    "disposition": "نتیجه", "dispositions": "نتیجه‌ها", "face": "نما", "field": "فیلد", "file": "پرونده",
    "folder": "پوشه", "format": "شکل", "group": "گروه", "id": "شناسه", "into": "مقصد", "key": "کلید",
    "kind": "نوع", "language": "زبان", "lat,long": "عرض,طول", "level": "سطح", "line": "خط", "measure": "سنجه",
    "minutes": "دقیقه", "name": "نام", "number": "شماره", "options": "گزینه‌ها", "order": "ترتیب", "outcome": "نتیجه",
    "part": "جزء",
    "path": "مسیر", "period": "دوره", "place": "محل", "property": "ویژگی", "pseudonym": "نام مستعار",
    "query": "واژه‌ها", "reference": "نشان", "reporter": "گزارش‌دهنده", "result": "دستاورد",
    "results": "دستاوردها", "role": "نقش", "stage": "مرحله", "store": "پایگاه", "subcommand": "زیرفرمان",
    "subject": "مورد", "text": "نوشته", "time": "زمان", "url": "نشانی", "user": "حساب", "version": "نگارش",
    "words": "واژه‌ها", "zone": "منطقهٔ زمانی",
  ]
}
