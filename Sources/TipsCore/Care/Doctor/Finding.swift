import TipsDomain
import TipsText

/// What an examination found out about one thing: how it is, and what to do where it is not as it should be.
public struct Finding: Sendable, Equatable {
  /// What is looked at.
  public enum Check: String, Sendable, CaseIterable {
    case store, schema, size, integrity
    case searchIndex = "search_index"
    case summaries, audit, backup, centre, permissions, key, templates, pages, disk
    case fileSystem = "file_system"
    case clock, fonts, chromium, age

    /// What it is called.
    public var label: Label {
      switch self {
      case .store: Label(fa: "پایگاه داده", en: "store")
      case .schema: Label(fa: "طرح پایگاه داده", en: "schema")
      case .size: Label(fa: "اندازه", en: "size")
      case .integrity: Label(fa: "سلامت پرونده", en: "integrity")
      case .searchIndex: Label(fa: "نمایهٔ جست‌وجو", en: "search index")
      case .summaries: Label(fa: "خلاصه‌های آمار", en: "summaries")
      case .audit: Label(fa: "دفتر رویدادها", en: "audit trail")
      case .backup: Label(fa: "پشتیبان", en: "backup")
      case .centre: Label(fa: "مرکز", en: "centre")
      case .permissions: Label(fa: "دسترسی‌ها", en: "permissions")
      case .key: Label(fa: "کلید شناسایی", en: "key")
      case .templates: Label(fa: "قالب‌ها", en: "templates")
      case .pages: Label(fa: "صفحه‌ها", en: "pages")
      case .disk: Label(fa: "دیسک", en: "disk")
      case .fileSystem: Label(fa: "سامانهٔ پرونده", en: "file system")
      case .clock: Label(fa: "ساعت", en: "clock")
      case .fonts: Label(fa: "قلم‌ها", en: "fonts")
      case .chromium: Label(fa: "مرورگر", en: "browser")
      case .age: Label(fa: "رمزگذاری", en: "encryption")
      }
    }
  }

  /// How it is.
  public enum Status: String, Sendable {
    /// As it should be.
    case ok
    /// Worth knowing; work can go on.
    case note
    /// To be mended.
    case problem

    /// What it is called.
    public var label: Label {
      switch self {
      case .ok: Label(fa: "خوب", en: "ok")
      case .note: Label(fa: "توجه", en: "note")
      case .problem: Label(fa: "مشکل", en: "problem")
      }
    }
  }

  /// What was looked at.
  public let check: Check
  /// How it is.
  public let status: Status
  /// What was seen, on one line.
  public let detail: Message
  /// What to do; nil where there is nothing to do.
  public let remedy: Message?

  init(_ check: Check, _ status: Status, _ detail: Message, remedy: Message? = nil) {
    self.check = check
    self.status = status
    self.detail = detail
    self.remedy = remedy
  }
}
