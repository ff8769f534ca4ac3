import { type Locale, say, type Text } from '#platform/wording/words.ts'
import { type Choice, type Chosen, chosen, type Reader, type Standings } from './choosing.ts'
import { pageWords as words } from './words.ts'

type Shown = {
  readonly locale: Locale
  /** What the workspace is called. */
  readonly name: string
  readonly reader: Reader
  readonly standing: Standings
  /** What was just chosen. */
  readonly made: Choice | null
}

/** The page of whoever got a letter, whole without scripts: each choice is a form with one button. */
export function pageOf({ locale, name, reader, standing, made }: Shown): string {
  const t = (text: Text) => escaped(text[locale])
  const other = locale === 'ja' ? 'en' : 'ja'
  const line = (purpose: Chosen) => `<li>
<div><h2>${t(words.purposes[purpose].name)}</h2><p>${t(words.purposes[purpose].text)}</p><p class="state">${t(words.standing[standing[purpose]])}</p></div>
${button(locale, purpose, standing[purpose] === 'refused' ? 'agree' : 'stop')}
${standing[purpose] === 'open' ? button(locale, purpose, 'agree') : ''}</li>`
  return document(
    locale,
    t(words.title),
    `${made === null ? '' : `<p role="status" class="done">${escaped(saidOf(made, locale))}</p>`}
<h1>${t(words.title)}</h1>
<p>${escaped(say(words.lede, locale, name, hidden(reader.address)))}</p>
<ul>${chosen.map(line).join('')}${quotesLine(locale, standing.quotes)}
<li><div><h2>${t(words.everything)}</h2><p>${t(words.everythingText)}</p></div>${button(locale, 'everything', 'stop')}</li></ul>
<p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${escaped(words.other[other])}</a></p>`,
  )
}

/** Nothing is offered to whoever was never asked for their words; consent comes from where it is asked for. */
function quotesLine(locale: Locale, standing: Standings['quotes']): string {
  if (standing === 'open') return ''
  const { name, text, agreed, refused } = words.quotes
  const t = (one: Text) => escaped(one[locale])
  return `<li><div><h2>${t(name)}</h2><p>${t(text)}</p><p class="state">${t(standing === 'agreed' ? agreed : refused)}</p></div>
${standing === 'agreed' ? button(locale, 'quotes', 'stop') : ''}</li>`
}

/** For an address that is none of ours, or whose letter is not known any more. */
export function strangerPage(locale: Locale): string {
  return document(
    locale,
    escaped(words.unknown[locale]),
    `<h1>${escaped(words.unknown[locale])}</h1><p>${escaped(words.unknownText[locale])}</p>`,
  )
}

function saidOf({ purpose, given }: Choice, locale: Locale): string {
  if (purpose === 'everything') return words.stoppedEverything[locale]
  if (purpose === 'service') return words.stopped[locale]
  if (purpose === 'quotes') return words.quotes.stopped[locale]
  return (given ? words.agreedTo : words.stoppedOne)[locale](words.purposes[purpose].name[locale])
}

function button(locale: Locale, purpose: Chosen | 'quotes' | 'everything', wish: 'stop' | 'agree'): string {
  const label = purpose === 'everything' ? words.stopEverything : wish === 'stop' ? words.stop : words.agree
  const called = purpose === 'everything' ? undefined : purpose === 'quotes' ? words.quotes : words.purposes[purpose]
  const name = called === undefined ? '' : `: ${called.name[locale]}`
  return `<form method="post"><input type="hidden" name="purpose" value="${purpose}"><input type="hidden" name="wish" value="${wish}">
<button type="submit"${wish === 'agree' ? ' class="quiet"' : ''} aria-label="${escaped(label[locale] + name)}">${escaped(label[locale])}</button></form>`
}

/** `ono@kita.example` → `o…@kita.example`: enough for its owner. */
function hidden(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  return domain === '' ? '' : `${[...name][0] ?? ''}…@${domain}`
}

function document(locale: Locale, title: string, body: string): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><main>${body}</main></body></html>`
}

const style = `:root{color-scheme:light dark;--line:#d9d9d6;--quiet:#5c5c58;--accent:#1d4f91;--on:#fff;--ground:#fff;--ink:#1d2127}
@media(prefers-color-scheme:dark){:root{--line:#44443f;--quiet:#b4b4ad;--accent:#9cc3ff;--on:#10131a;--ground:#16181c;--ink:#e8e6e1}}
body{font:16px/1.7 system-ui,'Hiragino Sans','Noto Sans JP',sans-serif;margin:0;padding:32px 20px;background:var(--ground);color:var(--ink)}
main{max-width:640px;margin:0 auto}h1{font-size:24px;line-height:1.4;margin:0 0 8px}h2{font-size:16px;margin:0}
ul{list-style:none;padding:0;margin:24px 0}li{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;border-top:1px solid var(--line);padding:16px 0}
li>div{flex:1 1 300px}p{margin:4px 0}.state,li p{color:var(--quiet);font-size:14px}form{margin:0}
button{font:inherit;font-weight:600;min-height:44px;padding:6px 18px;border-radius:8px;border:1px solid var(--accent);background:var(--accent);color:var(--on);cursor:pointer}
button.quiet{background:transparent;color:inherit}a{color:var(--accent)}
.done{border:1px solid var(--line);border-radius:8px;padding:12px 16px;margin:0 0 24px}`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
