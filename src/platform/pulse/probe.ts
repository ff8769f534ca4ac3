import pg from 'pg'

/** How long a store may take to say that it is there. */
const patienceMs = 3_000

/** Whether something is answered in time; what comes later is nobody's. */
export async function inTime(asked: Promise<unknown>, milliseconds = patienceMs): Promise<boolean> {
  let late: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), milliseconds)
  })
  const answered = asked.then(
    () => true,
    () => false,
  )
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(late))
}

/**
 * Asks PostgreSQL on a connection made for it, so that a server that has stopped is told from one that still serves old connections.
 * Whoever asks while somebody else does waits for the same answer: many probes use up no more connections than one.
 */
export function postgresProbe(url: string): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined
  return () => {
    asking ??= ask(url).finally(() => {
      asking = undefined
    })
    return asking
  }
}

async function ask(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    application_name: 'meguri probe',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch (problem) {
    // It answers that it has no connection left: it is there, and those who have one go on.
    return problem instanceof Error && 'code' in problem && problem.code === '53300'
  } finally {
    void client.end().catch(() => undefined)
  }
}
