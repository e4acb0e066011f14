import Testing

@testable import TipsRelay
