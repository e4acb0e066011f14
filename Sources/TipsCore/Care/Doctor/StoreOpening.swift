import TipsDomain
import TipsFiles
import TipsSQLite
import TipsText

/// How a store is opened to be looked into.
extension StoreExamination {
  /// Opens the store without bringing it up to date, or says why it can't be opened.
  static func open(_ path: String) -> OpenResult {
    let name = SafeText.line(path)
    guard PrivateFile.exists(path) else {
      return .failure(
        PrivateFile.isOutOfReach(path)
          ? Finding(.store, .problem, unreadable(name), remedy: .workAsOwner)
          : Finding(
            .store, .problem, Message(en: "no store at \(name)", fa: "در \(name) پایگاه داده‌ای نیست"),
            remedy: Message(
              en: "tips init, or name another with --store",
              fa: "بسازید: tips init، یا دیگری را با --store نام ببرید")))
    }
    guard PrivateFile.isReadable(path) else {
      return .failure(Finding(.store, .problem, unreadable(name), remedy: .workAsOwner))
    }
    FileAccess(of: path).letThrough()
    do {
      return .success(Opened(connection: try reading(path, .read), isWithoutLog: false))
    } catch StoreError.notAStore {
      return .failure(
        Finding(
          .store, .problem,
          Message(
            en: "\(name) is not a tips store, or its beginning is destroyed",
            fa: "پروندهٔ \(name) پایگاه دادهٔ tips نیست، یا آغاز آن از میان رفته است"),
          remedy: .restore))
    } catch {
      // In a folder that may not be written there is no place for the log's index.
      if let connection = try? reading(path, .immutable) {
        return .success(Opened(connection: connection, isWithoutLog: true))
      }
      let why = told(error)
      return .failure(
        Finding(
          .store, .problem,
          Message(en: "\(name) can't be opened: \(why.en)", fa: "پروندهٔ \(name) باز نمی‌شود: \(why.fa)"),
          remedy: .restore))
    }
  }

  /// What ``open(_:)`` gives; a finding is no error.
  enum OpenResult {
    case success(Opened)
    case failure(Finding)
  }

  private static func reading(_ path: String, _ mode: Connection.Mode) throws -> Connection {
    let connection = try Connection(path: path, mode: mode)
    _ = try connection.value("select count(*) from sqlite_schema") as Int?
    return connection
  }

  private static func unreadable(_ name: String) -> Message {
    Message(en: "\(name) may not be read by you", fa: "اجازهٔ خواندن \(name) را ندارید")
  }
}
