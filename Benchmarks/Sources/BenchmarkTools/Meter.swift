import Glibc

/// Reads clocks and memory.
public enum Meter {
  /// The seconds that a clock shows.
  public static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The processor time of the process so far.
  public static func processorSeconds() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// The most memory that the process has held.
  public static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) / 1024
  }
}
