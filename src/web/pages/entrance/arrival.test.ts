import { expect, test } from 'vitest'
import { arrivalOf } from './arrival.ts'
import { words } from './words.ts'

test.each([
  ['a plain visit', {}, undefined, null],
  ['a page asked for', { next: '/customers?page=2' }, '/customers?page=2', null],
  ['a used link to the start', { next: '/?error=INVALID_TOKEN' }, '/', words.linkGone],
  ['a used link to the profile', { next: '/profile?error=INVALID_TOKEN&tab=a' }, '/profile?tab=a', words.linkGone],
  ['the reason beside the goal', { next: '/jobs', error: 'EXPIRED_TOKEN' }, '/jobs', words.linkGone],
  ['another way that failed', { next: '/?error=signup_disabled&error_description=x' }, '/', words.notKnownHere],
  ['an account that is not connected', { error: 'account_not_linked' }, undefined, words.notConnected],
  ['a way that failed', { error: 'something' }, undefined, words.signInFailed],
  [
    'a foreign address',
    { next: 'https://elsewhere.example/?error=INVALID_TOKEN' },
    'https://elsewhere.example/?error=INVALID_TOKEN',
    null,
  ],
  ['a foreign address in disguise', { next: '//elsewhere.example/x' }, '/x', null],
])('%s', (_, search, next, problem) => {
  expect(arrivalOf(search)).toEqual({ next, problem })
})
