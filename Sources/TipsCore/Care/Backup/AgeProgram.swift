import Glibc
import TipsFiles
import TipsText

/// The program `age`.
struct AgeProgram {
  /// Encrypting may take as long as it likes.
  private static let patience = Int(Int32.max)

  private let path: String

  /// Finds the program in the folders of `$PATH`.
  ///
  /// - Throws: ``AgeError/missing``.
  init() throws {
    guard let path = ProgramSearch.path(of: ["age"]) else { throw AgeError.missing }
    self.path = path
  }

  /// Encrypts what one descriptor gives from where it stands and writes it to another.
  ///
  /// - Parameter onTick: called now and then while it goes on.
  /// - Throws: ``AgeError/failed(_:)`` with what `age` said first.
  func encrypt(from input: Int32, to output: Int32, for recipients: [AgeRecipient], onTick: @escaping () -> Void) throws
  {
    var age = ChildProcess(
      path: path, arguments: recipients.flatMap(\.arguments), inheriting: ["PATH", "HOME"], patience: Self.patience)
    age.onTick = onTick
    let answer: ChildProcess.Answer
    do { answer = try age.run(from: input, to: output) } catch ChildProcess.Failure.cannotStart(let code) {
      throw AgeError.failed(Message(systemError: code))
    }
    guard answer.status == 0 else {
      let line = String(decoding: answer.complaint, as: UTF8.self).split(separator: "\n").first
      throw AgeError.failed(
        line.map { SafeText.line(String($0.prefix(300))) }.map { Message(en: $0, fa: $0) }
          ?? Message(en: "it ended with status \(answer.status)", fa: "با وضعیت \(answer.status) پایان یافت"))
    }
  }
}
