import Testing

@testable import TipsPostgreSQL

@Suite("Why a server can't be reached, in Persian")
struct ConnectionComplaintTests {
  @Test(arguments: [
    (
      "connection to server at \"127.0.0.1\", port 9 failed: Connection refused\n\tIs the server running?\n",
      "اتصال پذیرفته نشد (127.0.0.1)"
    ),
    (
      "connection to server at \"db\" (10.0.0.1), port 5432 failed: FATAL:  password authentication failed for user \"sara\"",
      "گذرواژهٔ حساب پذیرفته نشد (db، sara)"
    ),
    ("could not translate host name \"db\" to address: Name or service not known\n", "این نام نشانی ندارد (db)"),
    ("timeout expired\n", "پاسخی نرسید"), ("something new", "something new"),
  ])
  func persian(_ said: String, _ persian: String) {
    #expect(ConnectionComplaint.persian(said) == persian)
  }
}
