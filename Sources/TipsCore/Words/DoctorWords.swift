/// What `tips doctor` calls what it looks at, by its code.
package enum DoctorWords {
  package static func check(_ code: String) -> String {
    switch code {
    case "store": "پایگاه داده"
    case "schema": "طرح پایگاه"
    case "size": "اندازه"
    case "integrity": "سلامت پرونده"
    case "search_index": "نمایهٔ جستجو"
    case "summaries": "جمع‌ها"
    case "audit": "دفتر رویدادها"
    case "backup": "پشتیبان"
    case "permissions": "دسترسی‌ها"
    case "key": "کلید شناسایی"
    case "templates": "قالب‌ها"
    case "pages": "صفحه‌های چاپی"
    case "disk": "دیسک"
    case "file_system": "سامانهٔ پرونده"
    case "clock": "ساعت"
    case "fonts": "قلم‌ها"
    case "chromium": "Chromium"
    case "age": "age"
    default: code
    }
  }

  package static func status(_ code: String) -> String {
    switch code {
    case "ok": "خوب"
    case "note": "نکته"
    case "problem": "مشکل"
    default: code
    }
  }
}
