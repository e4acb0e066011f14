import TipsText

/// The headings of manual pages, as manual pages of each language have them.
package enum ManualWords {
  package static var title: Message { Message(en: "tips manual", fa: "راهنمای tips") }
  package static var name: Message { Message(en: "NAME", fa: "نام") }
  package static var synopsis: Message { Message(en: "SYNOPSIS", fa: "شیوهٔ کاربرد") }
  package static var description: Message { Message(en: "DESCRIPTION", fa: "شرح") }
  package static var seeAlso: Message { Message(en: "SEE ALSO", fa: "نیز ببینید") }
  package static var environment: Message { Message(en: "ENVIRONMENT", fa: "متغیرهای محیط") }

  /// A variable of the environment and what it is for.
  package typealias Variable = (name: String, meaning: Message)

  /// Those of `tips`.
  package static var variables: [Variable] {
    [
      store,
      (
        "TIPS_KEYS",
        Message(
          en: "The folder of the recognition key, where --keys names none.",
          fa: "پوشهٔ کلید شناسایی، اگر --keys داده نشود.")
      ),
      (
        "TIPS_OPERATOR",
        Message(en: "Who works, where --operator names nobody.", fa: "نام اپراتور، اگر --operator داده نشود.")
      ),
      language,
      (
        "TIPS_WAIT",
        Message(
          en: "How many seconds to wait for other writers.", fa: "چند ثانیه در انتظار نویسندگان دیگر بماند.")
      ),
      colour,
    ]
  }

  /// Those of `tips-web`.
  package static var webVariables: [Variable] { [store, language] }

  /// Those of `tips-centre`.
  package static var centreVariables: [Variable] {
    [
      (
        "TIPS_CENTRE",
        Message(en: "The centre's store, where --store names none.", fa: "پایگاه دادهٔ مرکز، اگر --store داده نشود.")
      ),
      (
        "TIPS_PROVINCE",
        Message(
          en: "The province whose office works; the only one, where it is not set.",
          fa: "استانی که دفترش کار می‌کند؛ اگر داده نشود، تنها استانی که دفتر دارد.")
      ),
      (
        "PGPASSWORD",
        Message(en: "The password of the account at the server.", fa: "گذرواژهٔ حساب کاربری نزد سرور.")
      ),
      language, colour,
    ]
  }

  private static var store: Variable {
    ("TIPS_STORE", Message(en: "The store, where --store names none.", fa: "پایگاه داده، اگر --store داده نشود."))
  }

  private static var language: Variable {
    ("TIPS_LANG", Message(en: "fa or en, where --lang names neither.", fa: "زبان، fa یا en، اگر --lang داده نشود."))
  }

  private static var colour: Variable {
    ("NO_COLOR", Message(en: "Where it is set, nothing is coloured.", fa: "اگر مقدار داشته باشد، رنگ به کار نمی‌رود."))
  }
}
