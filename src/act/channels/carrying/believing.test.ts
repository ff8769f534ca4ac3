import { expect, test } from 'vitest'
import { isSignedByLine, isSignedForm } from './believing.ts'

/** The example of the provider's own documents. */
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
const form = () =>
  new URLSearchParams({
    CallSid: 'CA1234567890ABCDE',
    Caller: '+12349013030',
    Digits: '1234',
    From: '+12349013030',
    To: '+18005551212',
  })
const signature = '0/KCTR6DLpKmkAf8muzZqo1nDgQ='

test('a form is believed that is signed with the token, over the address and every field', () => {
  expect(isSignedForm(form(), signature, { url, token: '12345' })).toBe(true)
  const turned = new URLSearchParams([...form()].toReversed())
  expect(isSignedForm(turned, signature, { url, token: '12345' })).toBe(true)
  expect(isSignedForm(form(), signature, { url, token: '12346' })).toBe(false)
  expect(isSignedForm(form(), signature, { url: `${url}3`, token: '12345' })).toBe(false)
  const more = form()
  more.append('Body', 'STOP')
  expect(isSignedForm(more, signature, { url, token: '12345' })).toBe(false)
  expect(isSignedForm(form(), '', { url, token: '12345' })).toBe(false)
})

test('what LINE posts is believed that is signed with the channel secret, over the body as it came', () => {
  // Made with: printf '{"events":[]}' | openssl dgst -sha256 -hmac 8c570fa6dd201bb328f1c1eac23a96d8 -binary | base64
  const signed = 'RIZv+ghLA0VnBQ9V4IKZeQBgYqUhjr9LL05tE4VSkWo='
  const body = Buffer.from('{"events":[]}')
  expect(isSignedByLine(body, signed, '8c570fa6dd201bb328f1c1eac23a96d8')).toBe(true)
  expect(isSignedByLine(Buffer.from('{"events": []}'), signed, '8c570fa6dd201bb328f1c1eac23a96d8')).toBe(false)
  expect(isSignedByLine(body, signed, '8c570fa6dd201bb328f1c1eac23a96d9')).toBe(false)
  expect(isSignedByLine(body, '', '8c570fa6dd201bb328f1c1eac23a96d8')).toBe(false)
})
