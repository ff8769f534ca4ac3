import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Served } from '../furnishing/furniture.ts'
import { type Locale, localeOf } from '../wording/words.ts'
import { type Document, openApiOf, type Paths } from './machines/openapi.ts'
import { withVersions } from './machines/with-versions.ts'
import type { HouseRouter } from './router.ts'
import { securityHeaders } from './same-site.ts'
import type { Stream } from './streams.ts'

/** `/api/openapi.json` (OpenAPI 3.1) and `/api/docs`, the same as a page to read. */
export function referenceDoors(
  router: HouseRouter,
  rooms: readonly Served[],
  streams: readonly Stream[],
  paths: Paths,
): Hono {
  const doors = new Hono()
  let made: Promise<Document> | undefined
  const document = () => {
    made ??= openApiOf(router, streams, paths).then((document) => withVersions(document, rooms))
    return made
  }
  doors.use('*', securityHeaders)
  doors.get('/openapi.json', async (call) => call.json(await document()))
  doors.get('/docs', async (call) =>
    call.html(page(await document(), localeOf(call.req.query('lang') ?? call.req.header('accept-language')))),
  )
  return doors
}

const words = {
  en: {
    title: 'Meguri API',
    lede: 'Every operation of the house. Send an API key as a bearer token; POST obeys Idempotency-Key; problems follow RFC 9457.',
    machine: 'OpenAPI 3.1 document',
    inputs: 'Parameters',
  },
  ja: {
    title: 'Meguri API',
    lede: 'すべての操作の一覧です。APIキーをBearerトークンとして送信します。POSTはIdempotency-Keyに対応し、エラーはRFC 9457形式で返します。',
    machine: 'OpenAPI 3.1ドキュメント',
    inputs: 'パラメーター',
  },
}

function page(document: Document, locale: Locale) {
  const t = words[locale]
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ path, method: method.toUpperCase(), one })),
  )
  return html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t.title}</title>
<style>body{font:15px/1.6 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1d2127;background:#f7f6f2}code{font-size:.95em}section{border-top:1px solid #e6e2d9;padding:.7rem 0}b{display:inline-block;min-width:4.5rem;color:#27496d}p{margin:.2rem 0}small{color:#5b6067}@media(prefers-color-scheme:dark){body{background:#14171b;color:#e8e6e1}section{border-color:#2b3037}b{color:#8fb4dc}small{color:#b4b6b9}a{color:#8fb4dc}}</style></head>
<body><h1>${t.title}</h1><p>${t.lede}</p><p><a href="/api/openapi.json">${t.machine}</a></p>
${operations.map(
  ({ path, method, one }) =>
    html`<section><p><b>${method}</b><code>${one.servers?.[0] ? '' : '/api/v1'}${path}</code></p><p>${one.summary ?? ''}</p>${
      one.parameters?.length
        ? html`<p><small>${t.inputs}: ${one.parameters.map((parameter) => `${parameter.name}${parameter.required ? '*' : ''}`).join(', ')}</small></p>`
        : ''
    }</section>`,
)}</body></html>`
}
