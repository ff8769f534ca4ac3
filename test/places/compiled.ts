import { join } from 'node:path'
import { root } from '../../src/platform/config.ts'

/** Where Node keeps what it has compiled, from one process to the next. */
export const compiled = join(root, 'node_modules', '.cache', 'compiled')
