import { expect, test } from 'vitest'
import { judge, type Touch } from './judge.ts'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const outlook = 'Mozilla/4.0 (compatible; ms-office; MSOffice 16)'
const thunderbird = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.3.0'
const google = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const yahoo = 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html'

type Row = [what: string, touches: string[], links: number, expected: string]

/** Seconds after the letter was taken, what was touched (`open`, `link 0`), with what, how (GET where nothing is said). */
const when = (seconds: number, what: string, agent: string, how = 'GET') => [seconds, what, agent, how].join('|')

/** Written by hand before the rule: what each touch of a letter is, in their order (h: human, m: machine, u: unclear). */
const table: Row[] = [
  ['a picture in Outlook after an hour', [when(3600, 'open', outlook)], 2, 'h'],
  ['a picture in Thunderbird after a minute', [when(60, 'open', thunderbird)], 2, 'h'],
  ['a picture on a telephone the next day', [when(90_000, 'open', iphone)], 2, 'h'],
  ['a link in a browser after an hour', [when(3600, 'link 0', chrome)], 2, 'h'],
  ['a picture, and a link half a minute later', [when(600, 'open', iphone), when(630, 'link 1', iphone)], 2, 'hh'],
  ['the only link of a letter after a minute', [when(60, 'link 0', chrome)], 1, 'h'],
  [
    'the same link three times, an hour apart',
    [when(60, 'link 0', chrome), when(3660, 'link 0', chrome), when(7260, 'link 0', chrome)],
    3,
    'hhh',
  ],
  [
    'all links, one after the other over ten minutes',
    [when(60, 'link 0', chrome), when(300, 'link 1', chrome), when(600, 'link 2', chrome)],
    3,
    'hhh',
  ],
  [
    'two links of five within four seconds, as somebody opens tabs',
    [when(60, 'link 0', chrome), when(64, 'link 3', chrome)],
    5,
    'hh',
  ],
  ['both links of two within a second', [when(60, 'link 0', chrome), when(61, 'link 1', chrome)], 2, 'mm'],
  [
    'all five links within three seconds, hours later',
    [0, 1, 2, 3, 4].map((n) => when(7200 + n / 2, `link ${n}`, chrome)),
    5,
    'mmmmm',
  ],
  ['three links of eight in two seconds', [0, 1, 2].map((n) => when(100 + n, `link ${n}`, chrome)), 8, 'mmm'],
  [
    'a scanner takes all, and a person comes later',
    [when(20, 'link 0', chrome), when(21, 'link 1', chrome), when(3600, 'link 1', iphone)],
    2,
    'mmh',
  ],
  [
    'the picture beside all links at once',
    [when(100, 'open', chrome), when(101, 'link 0', chrome), when(102, 'link 1', chrome)],
    2,
    'mmm',
  ],
  [
    'a picture before that, a minute earlier',
    [when(30, 'open', outlook), when(100, 'link 0', chrome), when(101, 'link 1', chrome)],
    2,
    'hmm',
  ],
  ['a link two seconds after the letter was taken', [when(2, 'link 0', chrome)], 3, 'm'],
  ['a picture one second after', [when(1, 'open', chrome)], 3, 'm'],
  ['a link before the server has said that it took it', [when(-1, 'link 0', chrome)], 3, 'm'],
  ['a link that is only asked for its head', [when(600, 'link 0', chrome, 'HEAD')], 3, 'm'],
  ['a browser that fetches ahead', [when(600, 'link 0', chrome, 'prefetch')], 3, 'm'],
  ['nobody says who asks', [when(600, 'link 0', '')], 3, 'm'],
  ['Apple fetches the picture ahead', [when(600, 'open', 'Mozilla/5.0')], 3, 'm'],
  ['Google’s proxy at once', [when(3, 'open', google)], 3, 'm'],
  ['Google’s proxy an hour later: somebody, or nobody', [when(3600, 'open', google)], 3, 'u'],
  ['Yahoo’s proxy', [when(3600, 'open', yahoo)], 3, 'u'],
  ['Barracuda', [when(600, 'link 0', 'Mozilla/5.0 (compatible; BarracudaCentral/1.0)')], 3, 'm'],
  ['Proofpoint', [when(600, 'link 0', 'Mozilla/5.0 (Windows NT 10.0) Chrome/100 Proofpoint URL Defense')], 3, 'm'],
  ['Microsoft’s preview', [when(600, 'link 0', `${chrome} BingPreview/1.0b`)], 3, 'm'],
  [
    'a chat that shows a preview',
    [when(600, 'link 0', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)')],
    3,
    'm',
  ],
  ['a program', [when(600, 'link 0', 'python-requests/2.32')], 3, 'm'],
  ['a browser without a head', [when(600, 'link 0', chrome.replace('Chrome/', 'HeadlessChrome/'))], 3, 'm'],
  [
    'SafeLinks looks at once, with the agent of a browser, and its person clicks through',
    [when(4, 'link 0', chrome), when(900, 'link 0', chrome)],
    1,
    'mh',
  ],
  [
    'a person who clicks while a scanner is at it stays undone',
    [when(100, 'link 0', chrome), when(101, 'link 1', chrome), when(108, 'link 0', iphone)],
    2,
    'mmm',
  ],
]

const taken = new Date('2026-04-01T00:00:00Z')
const read = (written: string, at: number): Touch => {
  const [seconds = '', what = '', agent = '', how = ''] = written.split('|')
  return {
    id: String(at),
    at: new Date(Number(taken) + Number(seconds) * 1000),
    link: what === 'open' ? null : Number(what.split(' ')[1]),
    agent,
    how: how === 'HEAD' || how === 'prefetch' ? how : 'GET',
  }
}

test.each(table)('%s', (_, touches, links, expected) => {
  const judged = judge(touches.map(read), { takenAt: taken, links })
  expect(touches.map((_, at) => judged.get(String(at))?.by[0]).join('')).toBe(expected)
})

test('where nobody knows when the letter was taken, only the rest is judged', () => {
  const one = [read(when(1, 'link 0', chrome), 0)]
  expect(judge(one, { takenAt: null, links: 3 }).get('0')).toEqual({ by: 'human', because: 'person' })
})

test('very many touches of one letter are judged at once', () => {
  const [count, links] = [100_000, 3]
  const touches = Array.from({ length: count }, (_, at) => read(when(60 + at * 2, `link ${at % 2}`, chrome), at))
  const from = performance.now()
  const judged = judge(touches, { takenAt: taken, links })
  expect(performance.now() - from).toBeLessThan(2_000)
  expect(new Set([...judged.values()].map(({ by }) => by))).toEqual(new Set(['human']))
})

test('links are counted within the span of each click, however the clicks lie', () => {
  let seed = 7
  const chance = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let world = 0; world < 200; world++) {
    const links = 1 + chance(5)
    const touches = Array.from({ length: 1 + chance(12) }, (_, at) =>
      read(when(60 + chance(40), `link ${chance(links)}`, chrome), at),
    )
    const clicks = touches.map(({ at, link }) => [at.getTime(), link] as const)
    const isAtOnce = (at: number) =>
      clicks.some(([from]) => {
        const span = clicks.filter(([one]) => one >= from && one - from <= 5_000)
        const to = Math.max(...span.map(([one]) => one))
        const isLook = new Set(span.map(([, link]) => link)).size >= Math.max(2, Math.min(3, links))
        return isLook && at >= from - 10_000 && at <= to + 10_000
      })
    const judged = judge(touches, { takenAt: taken, links })
    for (const { id, at } of touches)
      expect(judged.get(id)?.because, `${world} ${id}`).toBe(isAtOnce(at.getTime()) ? 'atOnce' : 'person')
  }
})
