/// What tips are about: a category with its habits.
struct DemoTopic: Sendable {
  /// The category's code.
  let category: String
  /// How often it is reported, relative to the other topics.
  let weight: Int
  /// How many of a thousand tips about it lead to an operation.
  let operations: Int
  /// 1 to 5.
  let priority: Int
  let course: DemoCourse
  let phrases: [DemoPhrase]

  private init(
    _ category: String, _ weight: Int, _ operations: Int, _ priority: Int, _ course: DemoCourse, _ phrases: [String]
  ) {
    self.category = category
    self.weight = weight
    self.operations = operations
    self.priority = priority
    self.course = course
    self.phrases = phrases.map(DemoPhrase.init)
  }

  /// All topics: parts from vehicles and private premises lead the thefts, armed robbery is next to nothing.
  static let all = [
    DemoTopic("theft.motorcycle", 50, 290, 2, .theft, DemoPhrases.motorcycleTheft),
    DemoTopic("theft.vehicle", 22, 340, 2, .theft, DemoPhrases.vehicleTheft),
    DemoTopic("theft.vehicle_parts", 84, 190, 3, .theft, DemoPhrases.vehiclePartsTheft),
    DemoTopic("theft.premises", 60, 230, 2, .theft, DemoPhrases.burglary),
    DemoTopic("theft.person", 40, 220, 2, .theft, DemoPhrases.theftFromPerson),
    DemoTopic("theft.other", 34, 130, 3, .theft, DemoPhrases.otherTheft),
    DemoTopic("robbery.armed", 1, 600, 1, .theft, DemoPhrases.armedRobbery),
    DemoTopic("drugs.dealing", 76, 480, 2, .street, DemoPhrases.drugDealing),
    DemoTopic("drugs.use", 55, 240, 3, .street, DemoPhrases.drugUse),
    DemoTopic("contraband.goods", 18, 520, 2, .street, DemoPhrases.contraband),
    DemoTopic("weapons.illegal", 4, 560, 1, .street, DemoPhrases.weapons),
    DemoTopic("cyber.fraud", 40, 210, 3, .desk, DemoPhrases.cyberFraud),
    DemoTopic("cyber.intrusion", 12, 130, 3, .desk, DemoPhrases.cyberIntrusion),
    DemoTopic("cyber.harassment", 20, 90, 3, .desk, DemoPhrases.cyberHarassment),
    DemoTopic("violence.assault", 85, 240, 1, .dispute, DemoPhrases.assault),
    DemoTopic("violence.domestic", 45, 110, 1, .dispute, DemoPhrases.domesticViolence),
    DemoTopic("disorder.public", 90, 160, 3, .street, DemoPhrases.publicDisorder),
    DemoTopic("suspicious.person", 75, 140, 2, .street, DemoPhrases.suspiciousPerson),
    DemoTopic("suspicious.vehicle", 55, 180, 3, .street, DemoPhrases.suspiciousVehicle),
    DemoTopic("traffic.crash", 75, 120, 2, .rescue, DemoPhrases.crash),
    DemoTopic("traffic.violation", 34, 100, 4, .street, DemoPhrases.trafficViolation),
    DemoTopic("missing_person", 12, 260, 1, .rescue, DemoPhrases.missingPerson),
    DemoTopic("fire.medical", 18, 90, 1, .rescue, DemoPhrases.fireOrMedical),
    DemoTopic("environment.damage", 12, 150, 4, .street, DemoPhrases.environment),
    DemoTopic("public_service", 30, 20, 5, .desk, DemoPhrases.publicService),
    DemoTopic("other", 30, 50, 4, .desk, DemoPhrases.other),
    DemoTopic("counselling.family", 18, 0, 4, .counselling, DemoCounselling.family),
    DemoTopic("counselling.other", 12, 0, 4, .counselling, DemoCounselling.other),
  ]

  /// How often each is reported.
  static let frequencies = WeightedDraw(weights: all.map(\.weight))
}
