const lookEveryMs = 500

/** npm that is told to end does not tell whom it started: the house then ends by itself, not as an orphan that holds the data. */
export function whenOrphaned(stop: () => void): void {
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    stop()
  }, lookEveryMs).unref()
}
