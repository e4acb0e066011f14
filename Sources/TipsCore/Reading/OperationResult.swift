import TipsStatistics
import TipsStore
import TipsText

extension OperationRecord.Result {
  /// Reads `arrests=2`, `دستگیری=2` or `drugs=3.2 kg`: common measures and units have one code, whatever they are called,
  /// so that figures add them up.
  ///
  /// - Throws: ``OperationError/badResult(_:)``.
  package init(named typed: String) throws {
    let result = try Self(typed)
    self.init(
      measure: MeasureNames.code(ofMeasure: result.measure), quantity: result.quantity,
      unit: MeasureNames.code(ofUnit: result.unit))
  }

  /// The figure as people read it: by its code in English, which is what they would type, by its name in Persian.
  package var words: Message {
    let measureName = MeasureNames.measure(measure)?.fa ?? measure
    let unitName = MeasureNames.unit(unit)?.fa ?? unit
    return Message(
      en: "\(measure) \(quantity)" + (unit.isEmpty ? "" : " \(unit)"),
      fa: "\(measureName) \(quantity)" + (unit.isEmpty ? "" : " \(unitName)"))
  }
}
