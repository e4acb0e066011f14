import TipsText

/// What the face for other services says beside its errors.
package enum Open311Words {
  package static var contact: Message {
    Message(en: "The station that runs this server.", fa: "ایستگاهی که این سرور را می‌گرداند.")
  }

  package static var keyService: Message {
    Message(
      en: "Keys are given by the station's administrator: tips user add NAME --role service",
      fa: "کلید را مدیر سامانهٔ ایستگاه می‌دهد: tips user add <نام> --role service")
  }

  package static var keepToken: Message {
    Message(
      en: "Keep the token: it is the only way to learn how far the report is, and to claim it later.",
      fa: "این نشان را نگه دارید: تنها با آن می‌توان وضعیت گزارش را پرسید یا بعدها آن را به نام خود کرد.")
  }
}
