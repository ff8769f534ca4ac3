/** After the last request others are likely to follow for so long, in milliseconds. */
const lingering = 2_000

let open = 0
let last = Number.NEGATIVE_INFINITY

/** Somebody waits for what is done here. */
export async function attended<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  open += 1
  try {
    return await act()
  } finally {
    open -= 1
    last = performance.now()
  }
}

/** Whether somebody asks this process for something just now, so that long work does better in small pieces. */
export function isAskedNow(): boolean {
  return open > 0 || performance.now() - last < lingering
}

/** So long does work that has to get on as well stand back at a time, in milliseconds. */
const standingBack = 200

/** Lets those be answered first who wait just now. */
export async function afterAnswers(): Promise<void> {
  const until = performance.now() + standingBack
  while (open > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, lookingAgain))
}

const lookingAgain = 5
