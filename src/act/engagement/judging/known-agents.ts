/** What says of itself that it is no person: scanners of mail, previews of chats, crawlers, programs. */
const machines = [
  // Apple fetches every picture ahead, and says no more than this (Mail Privacy Protection).
  /^Mozilla\/5\.0$/,
  /barracuda|proofpoint|mimecast|messagelabs|symantec|trend ?micro|fireeye|trellix|ironport|\bcisco\b|zscaler|forcepoint/i,
  /sophos|cloudmark|\bvade|safelinks|urldefense|avanan|check ?point|fortinet|fortimail|hornet|spamhaus|virustotal/i,
  /bingpreview|skypeuripreview|slackbot|slack-imgproxy|twitterbot|facebookexternalhit|whatsapp|telegrambot|discordbot|line-poker|linkedinbot/i,
  /\b(bot|crawler|spider|scanner|monitor|preview|headless)/i,
  /bot\b|headlesschrome|phantomjs|puppeteer|playwright/i,
  /^(curl|wget|python|java|go-http-client|okhttp|axios|node|ruby|perl|php|libwww|apache-httpclient|postmanruntime|dart)\b/i,
]

/** Proxies that fetch a picture for somebody, or ahead; which of these they do not tell. */
const proxies = [/googleimageproxy/i, /yahoomailproxy/i]

export function isMachine(agent: string): boolean {
  return machines.some((pattern) => pattern.test(agent.trim()))
}

export function isProxy(agent: string): boolean {
  return proxies.some((pattern) => pattern.test(agent))
}
