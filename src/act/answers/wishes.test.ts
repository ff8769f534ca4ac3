import { expect, test } from 'vitest'
import { wishIn } from './wishes.ts'

test.each([
  ['STOP', 'stop'],
  [' stop. ', 'stop'],
  ['Stop please', 'stop'],
  ['ＳＴＯＰ', 'stop'],
  ['UNSUBSCRIBE', 'stop'],
  ['opt-out', 'stop'],
  ['停止', 'stop'],
  ['「停止」', 'stop'],
  ['配信停止', 'stop'],
  ['配信停止してください。', 'stop'],
  ['配信停止をお願いします', 'stop'],
  ['停止でお願いします', 'stop'],
  ['ストップ', 'stop'],
  ['START', 'start'],
  ['配信再開', 'start'],
  ['再開してください', 'start'],
  ['Please do not stop, we like it', null],
  ['Where do I stop the machine?', null],
  ['配信停止の設定はどこですか', null],
  ['停止しないでください', null],
  ['ok', null],
  ['お願いします', null],
  ['', null],
])('%j: %s', (text, wish) => expect(wishIn(text)).toBe(wish))
