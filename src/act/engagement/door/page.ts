import type { Locale, Text } from '#platform/wording/words.ts'

const title: Text = { en: 'This link is not known', ja: 'このリンクは無効です' }
const said: Text = {
  en: 'It is none of ours, or was changed on its way. Take the address that stands in the letter.',
  ja: '当サイトのリンクではないか、途中で書き換えられています。メールに記載されたURLをご利用ください。',
}

/** For a link that is none of ours; it leads nowhere. */
export function strangerPage(locale: Locale): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title[locale]}</title></head>
<body style="font: 16px/1.7 system-ui, sans-serif; color-scheme: light dark; max-width: 640px; margin: 32px auto; padding: 0 20px">
<main><h1 style="font-size: 24px">${title[locale]}</h1><p>${said[locale]}</p></main></body></html>`
}
