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
    case .exists(let path): "\(path) is there already; nothing was changed"
    case .readOnly(let path): "\(path) can't be written; nothing was recorded. Check its permissions"
    case .diskFull(let path): "the disk of \(path) is full; nothing was recorded. Free some space and try again"
    case .folderNotShared(let path, let group):
      "the group \(group) can't work in \(path); nothing was made. Name another folder, or let them: "
        + "chgrp \(group) \(path) && chmod 2770 \(path)"
    case .notInGroup(let group):
      "you are not in the group \(group); nothing was made. As root: usermod -aG \(group) \(AccountNames.own), and log in again"
    case .cannotOpen(let path, let reason): "can't open \(path): \(reason)"
    }
  }
}
