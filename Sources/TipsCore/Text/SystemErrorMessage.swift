#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Message {
  /// Why the operating system refuses, by its code (`errno`): in English as the C library words it.
  package init(systemError code: Int32) {
    self.init(en: String(cString: strerror(code)), fa: Self.persian(systemError: code))
  }

  private static func persian(systemError code: Int32) -> String {
    switch code {
    case EPERM: "عملیات مجاز نیست"
    case ENOENT: "چنین پرونده یا پوشه‌ای نیست"
    case EINTR: "فراخوانی سامانه قطع شد"
    case EIO: "خطای ورودی یا خروجی"
    case ENXIO, ENODEV: "چنین دستگاهی نیست"
    case E2BIG: "فهرست آرگومان‌ها بیش از اندازه بلند است"
    case ENOEXEC: "پرونده قابل اجرا نیست"
    case EBADF: "توصیف‌گر پرونده نامعتبر است"
    case EAGAIN: "منبع موقتاً در دسترس نیست"
    case ENOMEM: "حافظه کافی نیست"
    case EACCES: "اجازهٔ دسترسی نیست"
    case EBUSY: "دستگاه یا منبع مشغول است"
    case EEXIST: "پرونده از پیش هست"
    case EXDEV: "مبدأ و مقصد روی یک سامانهٔ پرونده نیستند"
    case ENOTDIR: "پوشه نیست"
    case EISDIR: "پوشه است"
    case EINVAL: "آرگومان نامعتبر است"
    case ENFILE: "شمار پرونده‌های باز سامانه به حد نهایی رسیده است"
    case EMFILE: "شمار پرونده‌های باز این برنامه به حد نهایی رسیده است"
    case ETXTBSY: "پرونده در حال اجراست"
    case EFBIG: "پرونده بیش از اندازه بزرگ است"
    case ENOSPC: "روی دیسک جا نیست"
    case EROFS: "سامانهٔ پرونده فقط‌خواندنی است"
    case EMLINK: "پیوندهای پرونده بیش از اندازه است"
    case EPIPE: "خواننده‌ای در سر دیگر لوله نیست"
    case ENAMETOOLONG: "نام پرونده بیش از اندازه بلند است"
    case ENOLCK: "قفلی در دسترس نیست"
    case ENOSYS, ENOTSUP: "سامانه این کار را نمی‌شناسد"
    case ENOTEMPTY: "پوشه خالی نیست"
    case ELOOP: "پیوندهای نمادین بیش از اندازه است"
    case ETIMEDOUT: "مهلت به پایان رسید"
    case ESTALE: "نشانی پرونده دیگر معتبر نیست"
    case EDQUOT: "سهمیهٔ دیسک پر شده است"
    default: "خطای سامانه (\(code))"
    }
  }
}
