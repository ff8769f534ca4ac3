import { expect, test } from 'vitest'
import { isReachable } from '../../channels/channels.ts'
import type { MessageClass } from './kinds.ts'
import { maySend } from './may-send.ts'
import { consentOf, situations, somebody } from './situations.fixture.ts'

const order: readonly MessageClass[] = ['safety', 'transactional', 'relationship', 'promotion']

test.each(situations.map(([situation, ...row]) => [situation, row] as const))(
  '%s',
  (_, [consent, answers, given = {}]) => {
    const { rests = [], ...change } = given
    const recipient = { ...somebody, consent: consentOf(consent), ...change }
    const found = order.map((one) => {
      const { may, because, decisionId } = maySend(recipient, one, new Set(rests))
      return [may ? 'yes' : 'no', because, ...(decisionId === null ? [] : [decisionId])].join(' ')
    })
    expect(found).toEqual(answers)
  },
)

test.each([
  ['ono@kita.example', true],
  ['o.no+x@mail.kita.example', true],
  ['小野@kita.example', true],
  ['Ono <ono@kita.example>', false],
  ['ono@kita.example\r\nBcc: all@kita.example', false],
  ['ono@kita.example; b@kita.example', false],
  ['ono@localhost', false],
  ['@kita.example', false],
  ['ono@kita.', false],
  [`${'a'.repeat(250)}@kita.example`, false],
])('%j can be written to: %s', (address, is) => expect(isReachable('email', address)).toBe(is))
