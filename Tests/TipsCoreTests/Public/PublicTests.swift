import Testing

@testable import TipsPublic
