import TipsText

/// What `tips config` says.
package enum ConfigWords {
  /// Where a setting is said: an option, a variable and a file by their name.
  package static func origin(_ code: String) -> Message {
    code == "default" ? Message(en: "default", fa: "پیش‌فرض") : Message(en: code, fa: code)
  }

  /// Where the file of settings is looked for.
  package static func file(_ path: String) -> Message {
    Message(en: "settings: \(path)", fa: "پروندهٔ تنظیمات: \(path)")
  }
}
