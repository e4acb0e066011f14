/// The core's modules under one name: what the command and other programs import.
@_exported import TipsCalendar
@_exported import TipsCare
@_exported import TipsDemo
@_exported import TipsDomain
@_exported import TipsExchange
@_exported import TipsFeed
@_exported import TipsFiles
@_exported import TipsIdentity
@_exported import TipsPrinting
@_exported import TipsReading
@_exported import TipsRecognition
@_exported import TipsRecords
@_exported import TipsRelay
@_exported import TipsStatistics
@_exported import TipsStore
@_exported import TipsText
@_exported import TipsWords
