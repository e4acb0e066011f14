import CExpat
import TipsText

extension Message {
  /// The rule of XML that is broken, by expat's code; in English in expat's words.
  init(xmlError code: XML_Error) {
    self.init(
      en: XML_ErrorString(code).map { String(cString: $0) } ?? "not XML", fa: Self.persian(xmlError: code))
  }

  private static func persian(xmlError code: XML_Error) -> String {
    switch code {
    case XML_ERROR_NO_MEMORY: "حافظه کافی نیست"
    case XML_ERROR_SYNTAX: "خطای نحوی"
    case XML_ERROR_NO_ELEMENTS: "عنصری یافت نشد"
    case XML_ERROR_INVALID_TOKEN: "نویسه یا نشانهٔ نامجاز"
    case XML_ERROR_UNCLOSED_TOKEN: "نشانه‌ای بسته نشده است"
    case XML_ERROR_PARTIAL_CHAR: "نویسه‌ای ناتمام است"
    case XML_ERROR_TAG_MISMATCH: "برچسب پایان با برچسب آغاز نمی‌خواند"
    case XML_ERROR_DUPLICATE_ATTRIBUTE: "ویژگی‌ای دو بار آمده است"
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "پس از عنصر اصلی چیز دیگری آمده است"
    case XML_ERROR_UNDEFINED_ENTITY: "موجودیت تعریف نشده است"
    case XML_ERROR_BAD_CHAR_REF: "ارجاع به نویسه‌ای نامعتبر"
    case XML_ERROR_MISPLACED_XML_PI: "اعلان XML در آغاز سند نیست"
    case XML_ERROR_UNKNOWN_ENCODING: "رمزگذاری ناشناخته است"
    case XML_ERROR_INCORRECT_ENCODING: "رمزگذاری آن نیست که اعلان شده است"
    case XML_ERROR_UNCLOSED_CDATA_SECTION: "بخش CDATA بسته نشده است"
    case XML_ERROR_UNBOUND_PREFIX: "پیشوند تعریف نشده است"
    case XML_ERROR_XML_DECL: "اعلان XML درست نوشته نشده است"
    default: "خطای XML با کد \(code.rawValue)"
    }
  }
}
