import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { freemem } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../platform/config.ts'
import { root } from '../../platform/config.ts'
import { heldBy } from '../../platform/stores/data-lock.ts'
import type { Out } from '../out.ts'
import { type Finding, storeFindings } from './store-findings.ts'

/** Looks at everything that usually goes wrong, and says what to do about it. Answers whether all is well. */
export async function doctor(config: Config, out: Out): Promise<boolean> {
  const findings = [
    node(),
    dataFolder(config),
    diskSpace(config),
    memory(),
    await port(config),
    ...(await storeFindings(config)),
    screens(),
    mail(config),
  ]
  if (out.json) out.document(findings)
  else
    for (const { name, ok, found, todo } of findings)
      out.line(`${ok ? '✓' : '✗'} ${name}: ${found}${todo && !ok ? `\n    → ${out.say(todo)}` : ''}`)
  return findings.every((finding) => finding.ok)
}

function node(): Finding {
  const ok = Number(process.versions.node.split('.')[0]) >= 24
  return {
    name: 'node',
    ok,
    found: process.versions.node,
    todo: {
      en: 'Start through bin/meguri or npm, which use the pinned Node.',
      ja: 'bin/meguri または npm から起動してください（同梱のNodeを使用します）。',
    },
  }
}

function dataFolder(config: Config): Finding {
  const todo = {
    en: `Make ${config.data} writable for this user, or set MEGURI_DATA.`,
    ja: `「${config.data}」に書き込めるようにするか、MEGURI_DATA を設定してください。`,
  }
  try {
    if (existsSync(config.data)) accessSync(config.data, constants.R_OK | constants.W_OK | constants.X_OK)
    return {
      name: 'data folder',
      ok: true,
      found: existsSync(config.data) ? config.data : `${config.data} (not yet made)`,
      todo,
    }
  } catch (problem) {
    return { name: 'data folder', ok: false, found: String(problem), todo }
  }
}

function diskSpace(config: Config): Finding {
  const { bavail, bsize } = statfsSync(existsSync(config.data) ? config.data : root)
  const gigabytes = (bavail * bsize) / 2 ** 30
  return {
    name: 'disk',
    ok: gigabytes > 2,
    found: `${gigabytes.toFixed(1)} GiB free`,
    todo: {
      en: 'Free some space: stores stop writing when the disk is full.',
      ja: '空き容量を確保してください。ディスクが一杯になると書き込みが停止します。',
    },
  }
}

function memory(): Finding {
  const gigabytes = freemem() / 2 ** 30
  return {
    name: 'memory',
    ok: gigabytes > 0.5,
    found: `${gigabytes.toFixed(1)} GiB free`,
    todo: {
      en: 'Meguri wants about 1 GiB; close something else.',
      ja: '約1GiBのメモリが必要です。他のプログラムを終了してください。',
    },
  }
}

async function port(config: Config): Promise<Finding> {
  const holder = heldBy(config.data)
  if (holder?.url)
    return { name: 'server', ok: true, found: `running at ${holder.url} (process ${holder.pid})`, todo: null }
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(config.port, config.host, () => probe.close(() => resolve(true)))
  })
  return {
    name: 'port',
    ok: free,
    found: `${config.port} is ${free ? 'free' : 'taken'}`,
    todo: { en: 'Set MEGURI_PORT to a free port.', ja: 'MEGURI_PORT に空いているポートを設定してください。' },
  }
}

function screens(): Finding {
  const ok = existsSync(join(root, 'dist', 'web', 'index.html'))
  return { name: 'screens', ok: true, found: ok ? 'built' : 'not built yet; start builds them', todo: null }
}

function mail(config: Config): Finding {
  return {
    name: 'mail',
    ok: true,
    found: config.smtpUrl ? 'through SMTP_URL' : 'no SMTP_URL: links are shown to copy',
    todo: null,
  }
}
