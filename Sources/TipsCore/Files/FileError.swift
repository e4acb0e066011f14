import TipsText

/// Why a file or folder can't be made, opened or written.
public enum FileError: UserFacingError, Equatable {
  /// There is a file already.
  case exists(path: String)
  /// The file or its folder can't be written.
  case readOnly(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The folder is there, and the group can't work in it.
  case folderNotShared(path: String, group: String)
  /// The account is not in the group.
  case notInGroup(group: String)
  /// The system refuses for another reason.
  case cannotOpen(path: String, reason: Message)

  public var category: ErrorCategory {
    switch self {
    case .exists, .cannotOpen: .cannotCreate
    case .readOnly, .folderNotShared, .notInGroup: .notPermitted
    case .diskFull: .inputOutput
    }
  }

  public var message: Message {
    switch self {
    case .exists(let path):
      Message(
        en: "\(path) is there already; nothing was changed", fa: "\(path) از پیش هست؛ چیزی تغییر نکرد")
    case .readOnly(let path):
      Message(
        en: "\(path) can't be written; nothing was recorded. Check its permissions",
        fa: "در \(path) نمی‌توان نوشت؛ چیزی ثبت نشد. مجوزهای آن را بررسی کنید")
    case .diskFull(let path):
      Message(
        en: "the disk of \(path) is full; nothing was recorded. Free some space and try again",
        fa: "دیسک \(path) پر است؛ چیزی ثبت نشد. جا باز کنید و دوباره تلاش کنید")
    case .folderNotShared(let path, let group):
      Message(
        en: "the group \(group) can't work in \(path); nothing was made. Name another folder, or let them: "
          + "chgrp \(group) \(path) && chmod 2770 \(path)",
        fa: "گروه \(group) نمی‌تواند در \(path) کار کند؛ چیزی ساخته نشد. پوشهٔ دیگری بنویسید یا اجازه دهید: "
          + "chgrp \(group) \(path) && chmod 2770 \(path)")
    case .notInGroup(let group):
      Message(
        en: "you are not in the group \(group); nothing was made. As root: "
          + "usermod -aG \(group) \(AccountNames.own), and log in again",
        fa: "شما عضو گروه \(group) نیستید؛ چیزی ساخته نشد. با حساب root این فرمان را اجرا کنید و دوباره وارد شوید: "
          + "usermod -aG \(group) \(AccountNames.own)")
    case .cannotOpen(let path, let reason):
      Message(en: "can't open \(path): \(reason.en)", fa: "\(path) باز نمی‌شود: \(reason.fa)")
    }
  }
}
