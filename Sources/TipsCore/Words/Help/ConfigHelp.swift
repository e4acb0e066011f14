import TipsText

/// The help of `tips config`.
package enum ConfigHelp {
  package static var abstract: Message {
    Message(
      en: "Show which store, keys and language hold, and where that is said.",
      fa: "نشان می‌دهد کدام پایگاه داده، کلید و زبان به کار می‌رود و از کجا.")
  }

  package static var discussion: Message {
    Message(
      en: """
        Options win over the variables $TIPS_STORE, $TIPS_KEYS, $TIPS_LANG, $TIPS_OPERATOR and $TIPS_PAGER, and these over \
        the file $XDG_CONFIG_HOME/tips/tips.conf (usually ~/.config/tips/tips.conf), which only its owner may write. It has \
        a line for each setting, such as: store = "/srv/tips/tips.db"
        """,
      fa: """
        گزینه‌ها بر متغیرهای $TIPS_STORE، $TIPS_KEYS، $TIPS_LANG، $TIPS_OPERATOR و $TIPS_PAGER مقدم‌اند و این‌ها بر پروندهٔ \
        $XDG_CONFIG_HOME/tips/tips.conf (معمولاً ~/.config/tips/tips.conf) که تنها مالکش باید بتواند آن را بنویسد. هر تنظیم \
        یک سطر دارد، مانند: store = "/srv/tips/tips.db"
        """)
  }
}
