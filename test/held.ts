import { monitorEventLoopDelay } from 'node:perf_hooks'

/** So long may the process be at one piece of work, in milliseconds, on a machine that reads two megabytes of JSON in twenty. */
const longest = 50
const document = JSON.stringify(Array.from({ length: 100_000 }, (_, at) => ({ at, text: `${at}` })))

/** How many times slower this machine is just now: what others do on it costs caches and turns. */
function slowness(): number {
  const before = process.threadCpuUsage()
  JSON.parse(document)
  const { user, system } = process.threadCpuUsage(before)
  return Math.max(1, (user + system) / 1000 / 20)
}

/**
 * How long this thread worked between two turns of its timers, at most, and how long it may: other programs of the machine do not
 * count, and a slower machine is given more time.
 */
export async function held<Run>(
  name: string,
  act: () => Promise<Run>,
): Promise<{ longest: number; allowed: number; run: Run }> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const first = slowness()
  let most = 0
  let before = process.threadCpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before)
    most = Math.max(most, (user + system) / 1000)
    before = process.threadCpuUsage()
  }, 2)
  delay.enable()
  try {
    const run = await act()
    // What was at work when it ended counts as well.
    await new Promise((resolve) => setTimeout(resolve, 4))
    const allowed = longest * Math.max(first, slowness())
    const all = (delay.max / 1e6).toFixed(0)
    process.stdout.write(
      `${name}: held ${most.toFixed(0)} ms of its own (of ${allowed.toFixed(0)}), ${all} ms with what the machine did\n`,
    )
    return { longest: most, allowed, run }
  } finally {
    clearInterval(timer)
    delay.disable()
  }
}
