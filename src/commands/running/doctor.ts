import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { freemem } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../platform/config.ts'
import { root } from '../../platform/config.ts'
import { heldBy } from '../../platform/stores/data-lock.ts'
import type { Out } from '../out.ts'
import { asIs, type Finding, storeFindings } from './store-findings.ts'

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
  if (out.json) out.document(findings.map(({ label: _, found, ...rest }) => ({ ...rest, found: out.say(found) })))
  else
    for (const { label, ok, found, todo } of findings) {
      const said = `${out.say(label)}${out.locale === 'ja' ? '：' : ': '}${out.say(found)}`
      out.line(`${ok ? '✓' : '✗'} ${said}${todo && !ok ? `\n    → ${out.say(todo)}` : ''}`)
    }
  return findings.every((finding) => finding.ok)
}

function node(): Finding {
  const ok = Number(process.versions.node.split('.')[0]) >= 24
  return {
    name: 'node',
    label: asIs('Node.js'),
    ok,
    found: asIs(process.versions.node),
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
  const label = { en: 'data folder', ja: 'データフォルダー' }
  const notYet = { en: `${config.data} (not yet made)`, ja: `${config.data}（未作成）` }
  try {
    if (existsSync(config.data)) accessSync(config.data, constants.R_OK | constants.W_OK | constants.X_OK)
    const found = existsSync(config.data) ? asIs(config.data) : notYet
    return { name: 'data folder', label, ok: true, found, todo }
  } catch (problem) {
    return { name: 'data folder', label, ok: false, found: asIs(String(problem)), todo }
  }
}

function diskSpace(config: Config): Finding {
  const { bavail, bsize } = statfsSync(existsSync(config.data) ? config.data : root)
  const gigabytes = (bavail * bsize) / 2 ** 30
  return {
    name: 'disk',
    label: { en: 'disk', ja: 'ディスク' },
    ok: gigabytes > 2,
    found: freeOf(gigabytes),
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
    label: { en: 'memory', ja: 'メモリ' },
    ok: gigabytes > 0.5,
    found: freeOf(gigabytes),
    todo: {
      en: 'Meguri wants about 1 GiB; close something else.',
      ja: '約1GiBのメモリが必要です。他のプログラムを終了してください。',
    },
  }
}

function freeOf(gigabytes: number) {
  return { en: `${gigabytes.toFixed(1)} GiB free`, ja: `空き${gigabytes.toFixed(1)} GiB` }
}

async function port(config: Config): Promise<Finding> {
  const holder = heldBy(config.data)
  if (holder?.url)
    return {
      name: 'server',
      label: { en: 'server', ja: 'サーバー' },
      ok: true,
      found: {
        en: `running at ${holder.url} (process ${holder.pid})`,
        ja: `稼働中：${holder.url}（プロセス${holder.pid}）`,
      },
      todo: null,
    }
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(config.port, config.host, () => probe.close(() => resolve(true)))
  })
  return {
    name: 'port',
    label: { en: 'port', ja: 'ポート' },
    ok: free,
    found: {
      en: `${config.port} is ${free ? 'free' : 'taken'}`,
      ja: `${config.port}は${free ? '空いています' : '使用されています'}`,
    },
    todo: { en: 'Set MEGURI_PORT to a free port.', ja: 'MEGURI_PORT に空いているポートを設定してください。' },
  }
}

function screens(): Finding {
  const ok = existsSync(join(root, 'dist', 'web', 'index.html'))
  const found = ok
    ? { en: 'built', ja: 'ビルド済み' }
    : { en: 'not built yet; start builds them', ja: '未ビルド（起動時にビルドします）' }
  return { name: 'screens', label: { en: 'screens', ja: '画面' }, ok: true, found, todo: null }
}

function mail(config: Config): Finding {
  return {
    name: 'mail',
    label: { en: 'mail', ja: 'メール' },
    ok: true,
    found: config.smtpUrl
      ? { en: 'through SMTP_URL', ja: 'SMTP_URL から送信します' }
      : { en: 'no SMTP_URL: links are shown to copy', ja: 'SMTP_URL 未設定（リンクを画面に表示します）' },
    todo: null,
  }
}
