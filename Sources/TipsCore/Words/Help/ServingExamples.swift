import TipsText

extension CommandExample {
  /// The examples of `tips-web`.
  package static let web: [Self] = [
    Self("serve", same("tips-web serve --listen 127.0.0.1:8110"))
  ]

  /// The examples of the commands that `tips-centre` has of its own.
  package static let centre: [Self] = [
    Self("init", same("tips-centre init postgresql://tips@localhost/tips")),
    Self(
      "station add",
      Message(
        en:
          "tips-centre station add 17 --name Rasht --province gilan --url https://centre.example --to station-17.centre",
        fa: "tips-centre station add 17 --name رشت --province gilan --url https://centre.example --to station-17.centre"
      )),
    Self(
      "station renew", same("tips-centre station renew 17 --url https://centre.example --to station-17-new.centre")),
    Self("station forget", same("tips-centre station forget 17 --yes")),
    Self("station list", same("tips-centre station list")),
    Self("province add", same("tips-centre province add gilan --number 900 --key gilan.key")),
    Self("province list", same("tips-centre province list")),
    Self("serve", same("tips-centre serve --listen 127.0.0.1:8130")),
    Self("status", same("tips-centre status")),
    Self("verify", same("tips-centre verify")),
    Self("rewrite", same("tips-centre rewrite")),
    Self("doctor", same("tips-centre doctor")),
    Self("web", same("tips-centre web --accounts accounts.db --listen 127.0.0.1:8120")),
    Self("settle", same("tips-centre settle --keys gilan.key")),
    Self(
      "erase",
      Message(
        en: "tips-centre erase r-209136 --reason \"Letter of yesterday\" --keys gilan.key --yes",
        fa: "tips-centre erase r-209136 --reason \"نامهٔ دیروز\" --keys gilan.key --yes")),
  ]
}
