import TipsText

/// What an examination found out about one thing: how it is, and what to do where it is not as it should be.
public struct Finding: Sendable, Equatable {
  /// What is looked at.
  public enum Check: String, Sendable, CaseIterable {
    case store, schema, size, integrity
    case searchIndex = "search_index"
    case summaries, audit, backup, permissions, key, templates, pages, disk
    case fileSystem = "file_system"
    case clock, fonts, chromium, age
  }

  /// How it is.
  public enum Status: String, Sendable {
    /// As it should be.
    case ok
    /// Worth knowing; work can go on.
    case note
    /// To be mended.
    case problem
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

/// As long as some findings are worded in English alone.
extension Finding {
  @_disfavoredOverload
  init(_ check: Check, _ status: Status, _ detail: String, remedy: String? = nil) {
    self.init(check, status, Message(untranslated: detail), remedy: remedy.map(Message.init(untranslated:)))
  }
}
