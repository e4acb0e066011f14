import Foundation
import Testing

@Suite("Settings")
struct ConfigTests {
  private func station(_ settings: String, mode: Int = 0o600) throws -> Station {
    let station = try Station()
    let folder = station.folder.appendingPathComponent(".config/tips")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.path + "/tips.conf"
    try settings.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return station
  }

  private let file = "~/.config/tips/tips.conf"

  @Test("Options win over the environment, the environment over the file, the file over the usual")
  func order() throws {
    let station = try station("operator = \"op-file\"\nlang = fa\n")
    station.environment["TIPS_OPERATOR"] = ""
    #expect(
      try station.tips("config").lines.contains("operator\t\(station.folder.path)/.config/tips/tips.conf\top-file"))
    station.environment["TIPS_OPERATOR"] = "op-set"
    #expect(try station.tips("config").lines.contains("operator\t$TIPS_OPERATOR\top-set"))
    #expect(try station.tips("config", "--operator", "op-said").lines.contains("operator\t--operator\top-said"))
    #expect(try station.tips("config").lines.last == "pager\tdefault\tless")
  }

  @Test("A store that the settings name is a named one: it takes no report before it is made")
  func namedStore() throws {
    let station = try station("store = \"/nowhere/tips.db\"\n")
    station.environment["TIPS_STORE"] = ""
    #expect(try station.run(["show", "13"]).status == 66)
  }

  @Test("The language is the settings' where neither an option nor a variable says one, whatever the locale is")
  func language() throws {
    let station = try station("lang = fa\n")
    station.environment["LANG"] = "en_US.UTF-8"
    #expect(try station.tips("config", "--lang", "en", "--json").out.contains("\"value\":\"en\""))
    #expect(try station.tips("config", "--json").out.contains("\"value\":\"fa\""))
    station.environment["TIPS_LANG"] = "en"
    #expect(try station.tips("config", "--json").out.contains("\"value\":\"en\""))
  }

  @Test(
    "What is wrong with the settings is one line and ends the run",
    arguments: [
      (
        "stroe = \"x\"\n",
        "tips: the settings in ~/.config/tips/tips.conf, line 1: no such option 'stroe'; "
          + "they look like: store = \"/srv/tips/tips.db\"\n"
      ),
      (
        "# a\n\nstore\n",
        "tips: the settings in ~/.config/tips/tips.conf, line 3: premature end of file; "
          + "they look like: store = \"/srv/tips/tips.db\"\n"
      ),
      ("lang = de\n", "tips: lang in ~/.config/tips/tips.conf must be fa or en\n"),
      (
        "operator = \"\u{7}\"\n",
        "tips: operator in ~/.config/tips/tips.conf must have 1 to 64 bytes of printable text\n"
      ),
    ])
  func wrong(_ settings: String, _ message: String) throws {
    let station = try station(settings)
    station.environment["TIPS_OPERATOR"] = ""
    expect(try station.run(["list"]), err: message, status: 78)
  }

  @Test("Settings that others can write are not used")
  func writableByOthers() throws {
    let station = try station("lang = fa\n", mode: 0o620)
    expect(
      try station.run(["list"]),
      err: "tips: others can change the settings in \(file); make it yours alone: chmod go-w \(file)\n", status: 78)
  }

  @Test(
    "The language is the locale's where nobody says another",
    arguments: [
      (["LANG": "fa_IR.UTF-8"], "fa"), (["LANG": "fa_IR.UTF-8", "LC_ALL": "C"], "en"),
      (["LC_MESSAGES": "fa", "LANG": "en_US"], "fa"), (["LC_ALL": "", "LANG": "fa"], "fa"), ([:], "en"),
      (["LANG": "fa_IR.UTF-8", "TIPS_LANG": "en"], "en"), (["LANG": "fafnir"], "en"),
    ])
  func locale(_ variables: [String: String], _ language: String) throws {
    let station = try Station()
    station.environment = variables
    #expect(try station.tips("config", "--json").out.contains("\"setting\":\"lang\",\"value\":\"\(language)\""))
  }
}
