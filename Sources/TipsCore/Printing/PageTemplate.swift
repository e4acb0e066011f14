import TipsFiles
import TipsText

/// The pages that can be printed, each with a Mustache template that may be copied and changed.
package enum PageTemplate: String, CaseIterable, Sendable {
  /// The figures of a period.
  case report
  /// The list of a ceremony.
  case list
  /// One certificate a person.
  case certificates

  package var purpose: Message {
    switch self {
    case .report:
      Message(
        en: "the figures of a period, for the press (tips report)", fa: "آمار یک دوره، برای رسانه‌ها (tips report)")
    case .list:
      Message(en: "the list of a ceremony (tips honorees export)", fa: "فهرست آیین تجلیل (tips honorees export)")
    case .certificates:
      Message(
        en: "one certificate a person (tips honorees export --certificates)",
        fa: "لوح تقدیر هر نفر (tips honorees export --certificates)")
    }
  }

  /// The name of its file in a folder of templates.
  package var fileName: String { rawValue + ".mustache" }

  package var builtIn: String {
    let bytes =
      switch self {
      case .report: PackageResources.report_mustache
      case .list: PackageResources.list_mustache
      case .certificates: PackageResources.certificates_mustache
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A template may be so long, pictures of an emblem included.
  static let limit = 4 << 20

  /// The path of a copy that is used in place of the built-in one; nil where there is none.
  package func copy(in folder: String) -> String? {
    let path = folder + "/" + fileName
    return PrivateFile.exists(path) ? path : nil
  }

  /// The template to be used: the copy in the folder that was named, else that in the store's own, else the built-in.
  ///
  /// - Throws: ``PageTemplateError``, also where a folder was named that holds no copy.
  package func text(named folder: String?, storePath: String) throws -> String {
    if let folder {
      guard let path = copy(in: folder) else { throw PageTemplateError.missing(self, folder: folder) }
      return try read(path)
    }
    let own = Self.folder(of: storePath)
    guard !PrivateFile.isOutOfReach(own + "/" + fileName) else { throw PageTemplateError.closed(folder: own) }
    return try copy(in: own).map(read) ?? builtIn
  }

  package static func folder(of storePath: String) -> String { PrivateFile.folder(of: storePath) + "/templates" }

  /// Puts a copy into a folder, which is made where it is missing.
  ///
  /// - Returns: the path of the copy.
  /// - Throws: ``StoreError/exists(path:)`` where a file of its name is there: nothing of the secretary's is overwritten.
  package func copy(to folder: String) throws -> String {
    try PrivateFile.makeFolder(folder)
    let output = try PrivateFileWriter(path: folder + "/" + fileName)
    try output.write(builtIn.utf8)
    try output.finish()
    return output.path
  }

  private func read(_ path: String) throws -> String {
    guard PrivateFile.isPlain(path) else { throw PageTemplateError.notPlain(path: path) }
    guard let bytes = try PrivateFile.read(path, limit: Self.limit + 1) else {
      throw PageTemplateError.missing(self, folder: PrivateFile.folder(of: path))
    }
    guard bytes.count <= Self.limit else { throw PageTemplateError.tooLong(path: path) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw PageTemplateError.notUTF8(path: path) }
    return text
  }
}

package enum PageTemplateError: UserFacingError, Equatable {
  case missing(PageTemplate, folder: String)
  /// Somebody else changed the templates of a store that several accounts work with, and kept them for themselves.
  case closed(folder: String)
  case tooLong(path: String)
  case notUTF8(path: String)
  /// It is a link or something else that is no file of its own.
  case notPlain(path: String)
  /// It can't be laid out, or what comes of it may not be on a page; with the reason.
  case refused(Message)

  package var category: ErrorCategory {
    switch self {
    case .missing: .noInput
    case .closed: .notPermitted
    case .tooLong, .notUTF8, .notPlain, .refused: .badData
    }
  }

  package var message: Message {
    switch self {
    case .missing(let template, let folder):
      Message(
        en: "no \(template.fileName) in \(SafeText.line(folder)); "
          + "make one with: tips template copy \(template.rawValue) FOLDER",
        fa: "قالب \(template.fileName) در \(SafeText.line(folder)) نیست؛ "
          + "آن را بسازید: tips template copy \(template.rawValue) <پوشه>")
    case .closed(let folder):
      Message(
        en: "the templates in \(SafeText.line(folder)) may not be read by you; their owner lets the group in: "
          + Self.opening(folder, to: "GROUP"),
        fa: "اجازهٔ خواندن قالب‌های \(SafeText.line(folder)) را ندارید؛ مالک آن‌ها به گروه اجازه دهد: "
          + Self.opening(folder, to: "<گروه>"))
    case .tooLong(let path):
      Message(
        en: "\(SafeText.line(path)) is longer than 4 MB; use a smaller picture",
        fa: "قالب \(SafeText.line(path)) بیش از 4 مگابایت است؛ تصویر کوچک‌تری به کار برید")
    case .notUTF8(let path):
      Message(
        en: "\(SafeText.line(path)) is not UTF-8; save it as UTF-8",
        fa: "قالب \(SafeText.line(path)) به UTF-8 نیست؛ آن را با UTF-8 ذخیره کنید")
    case .notPlain(let path):
      Message(
        en: "\(SafeText.line(path)) is no file of its own; put the template itself there",
        fa: "مسیر \(SafeText.line(path)) پروندهٔ مستقلی نیست؛ خود قالب را آنجا بگذارید")
    case .refused(let why):
      Message(
        en: "the template can't be used: \(SafeText.line(why.en))",
        fa: "این قالب پذیرفته نیست: \(SafeText.line(why.fa))")
    }
  }

  /// The commands by which the owner of a folder lets the group read it.
  private static func opening(_ folder: String, to group: String) -> String {
    "chgrp -R \(group) \(SafeText.line(folder)) && chmod -R u=rwX,g=rX \(SafeText.line(folder))"
  }
}
