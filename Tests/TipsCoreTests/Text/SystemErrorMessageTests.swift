import Glibc
import Testing

@testable import TipsText

@Suite("Reasons of the operating system")
struct SystemErrorMessageTests {
  @Test(
    "Common reasons are worded in Persian, in English as the C library has them",
    arguments: [
      ENOENT, EACCES, EPERM, ENOSPC, EROFS, EISDIR, ENOTDIR, EEXIST, EIO, EMFILE, EDQUOT, ENOMEM, ELOOP, EPIPE,
    ])
  func common(code: Int32) {
    let message = Message(systemError: code)
    #expect(message.en == String(cString: strerror(code)))
    #expect(!message.fa.isEmpty && !message.fa.contains { $0.isASCII && $0.isLetter })
  }

  @Test("Of a rare reason the code is told")
  func rare() {
    #expect(Message(systemError: ENOTSOCK).fa == "خطای سامانه (\(ENOTSOCK))")
  }
}
