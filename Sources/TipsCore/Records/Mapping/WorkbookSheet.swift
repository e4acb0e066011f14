/// Which sheet of a workbook is meant.
package enum WorkbookSheet: Sendable, Equatable {
  /// Its place, from 1.
  case number(Int)
  /// What stands on its tab.
  case name(String)
}
