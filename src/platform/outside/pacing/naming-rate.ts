/** An answer that asks to come again, and says that too much came. Of one mailbox alone (4.2.1 of Gmail) it is nothing of the provider. */
const ofRate = [
  /\b4\.7\.(28|650|651)\b/,
  /\bTSS?\d{2}\b/,
  /rate[ -]?limit|limit(ed)? (the )?rate|(unusual|high|excessive|sending|message) rate|rate (of|has|is|exceed)/i,
  /too many (messages|mails|e-?mails|connections|recipients|requests|concurrent)/i,
  /too (fast|quickly|frequent)/i,
  /throttl/i,
  /(unexpected|unusual|excessive|high) volume/i,
  /(message|mail|hourly|daily|sending) (limit|quota) (reached|exceeded)/i,
]

export function namesRate(code: number, answer: string): boolean {
  return code >= 400 && code < 500 && !/\b4\.2\.1\b/.test(answer) && ofRate.some((words) => words.test(answer))
}
