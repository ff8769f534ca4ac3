import { expect, test } from 'vitest'
import { type Link, type Look, linkAfter } from './link-state.ts'

const begun = Date.parse('2026-04-01T02:00:00Z')
const answer = (status: number): Look => ({ came: 'answer', status, movedTo: null })
const silence: Look = { came: 'nothing' }
const refusal: Look = { came: 'refusal', text: { en: 'closed', ja: '非公開' } }

/** What stands after looks so many hours after the first. */
function after(looks: readonly (readonly [hours: number, look: Look])[]): Link | null {
  return looks.reduce<Link | null>(
    (link, [hours, look]) => linkAfter(link, look, new Date(begun + hours * 3_600_000)),
    null,
  )
}
const said = (link: Link | null) => [
  link?.state,
  link?.deadSince === null ? null : (Number(link?.deadSince) - begun) / 3_600_000,
]

test.each<[string, readonly (readonly [number, Look])[], string, number | null]>([
  ['a page that answers', [[0, answer(200)]], 'alive', null],
  ['a page that is gone is dead at once', [[0, answer(404)]], 'dead', 0],
  ['gone for good', [[5, answer(410)]], 'dead', 5],
  [
    'since when is the first of the looks that failed',
    [
      [0, answer(404)],
      [24, answer(404)],
    ],
    'dead',
    0,
  ],
  [
    'an answer between begins anew',
    [
      [0, answer(404)],
      [24, answer(200)],
      [48, answer(404)],
    ],
    'dead',
    48,
  ],
  [
    'a page that came back',
    [
      [0, answer(404)],
      [24, answer(200)],
    ],
    'alive',
    null,
  ],
  ['one silence says nothing', [[0, silence]], 'unsure', null],
  [
    'three within a day say nothing',
    [
      [0, silence],
      [1, silence],
      [24, silence],
    ],
    'unsure',
    null,
  ],
  [
    'two in three days say nothing',
    [
      [0, silence],
      [72, silence],
    ],
    'unsure',
    null,
  ],
  [
    'three in three days say that it is dead, since the first',
    [
      [0, silence],
      [24, answer(503)],
      [72, silence],
    ],
    'dead',
    0,
  ],
  [
    'a minute less does not',
    [
      [0, silence],
      [24, silence],
      [71.98, silence],
    ],
    'unsure',
    null,
  ],
  [
    'what was dead and is silent stays dead',
    [
      [0, answer(404)],
      [1, silence],
    ],
    'dead',
    0,
  ],
  ['who asks who we are says nothing of the page', [[0, answer(403)]], 'unsure', null],
  ['nor does who asks not to come so often', [[0, answer(429)]], 'unsure', null],
  ['a redirection that leads nowhere', [[0, answer(302)]], 'unsure', null],
  ['an address that is not reached is not dead', [[0, refusal]], 'refused', null],
])('%s', (_, looks, state, deadAt) => expect(said(after(looks))).toEqual([state, deadAt]))
