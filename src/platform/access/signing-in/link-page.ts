import { html } from 'hono/html'
import type { Locale } from '../../wording/words.ts'
import { words } from '../words.ts'

/**
 * What a sign-in link opens. Programs that look at links before people do (mail filters, previews) only read it: the link is
 * spent by the button. It has the manner of the entrance, without a script.
 */
export function linkPage(locale: Locale, address: string) {
  return html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${words.linkTitle[locale]} · Meguri</title><style>
:root{color-scheme:light dark}
body{margin:0;font:14px/1.6 Inter,system-ui,"Hiragino Sans","Noto Sans JP",sans-serif;color:#1d2127;background:#f7f6f2}
.page{display:grid;align-content:center;justify-items:center;min-height:100dvh;padding:24px 16px;box-sizing:border-box}
main{width:100%;max-width:400px;box-sizing:border-box;padding:28px 28px 30px;background:#fff;border:1px solid #e6e2d9;border-radius:12px}
.brand{margin-bottom:22px;font-size:16px;font-weight:650;letter-spacing:-.01em}
h1{margin:0 0 4px;font-size:20px;font-weight:620;line-height:1.4}
p{margin:0;color:#5b6067}
button{width:100%;margin-top:18px;padding:9px 16px;border:0;border-radius:6px;font:inherit;font-weight:600;color:#fff;background:#27496d;cursor:pointer}
button:focus-visible{outline:2px solid #27496d;outline-offset:2px}
@media(prefers-color-scheme:dark){body{color:#e8e6e1;background:#14171b}main{background:#1b1f24;border-color:#2b3037}p{color:#b4b6b9}button{color:#14171b;background:#8fb4dc}}
</style></head><body><div class="page"><main><div class="brand">Meguri</div><h1>${words.linkTitle[locale]}</h1><p>${words.linkLede[locale]}</p>
<form method="post" action="${address}"><button type="submit">${words.linkButton[locale]}</button></form></main></div></body></html>`
}
