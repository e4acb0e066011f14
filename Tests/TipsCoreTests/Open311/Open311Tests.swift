import Testing

@testable import TipsOpen311
