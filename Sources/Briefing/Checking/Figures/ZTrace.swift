import Foundation
func dbg(_ s: @autoclosure () -> String) {
  if ProcessInfo.processInfo.environment["BTRACE"] != nil { FileHandle.standardError.write(Data((s() + "\n").utf8)) }
}
