import { type Command, InvalidArgumentError } from 'commander'
import type { Locale } from '../platform/wording/words.ts'

/** What the command line refuses by itself, in the language of the reader; each with what was meant, where something is near. */
export function refuseIn(locale: Locale, program: Command): void {
  const write = (text: string, to: (text: string) => void) => to(locale === 'ja' ? inJapanese(text) : text)
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    command.configureOutput({ outputError: write })
}

const patterns: readonly (readonly [RegExp, string])[] = [
  [/error: unknown option '(.+?)'/, 'エラー：「$1」というオプションはありません。'],
  [/error: unknown command '(.+?)'/, 'エラー：「$1」というコマンドはありません。'],
  [/error: required option '(.+?)' not specified/, 'エラー：オプション「$1」を指定してください。'],
  [/error: missing required argument '(.+?)'/, 'エラー：引数「$1」を指定してください。'],
  [/error: option '(.+?)' argument missing/, 'エラー：オプション「$1」に値を指定してください。'],
  [
    /error: too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+).*/,
    'エラー：引数が多すぎます（$2個まで、$3個指定されています）。',
  ],
  [/error: option '(.+?)' argument '(.*?)' is invalid\. (.*)/, 'エラー：オプション「$1」に「$2」は指定できません。$3'],
  [/Allowed choices are (.*)\./, '指定できる値：$1'],
  [/It is a whole number from 1 to (\d+)\./, '1〜$1の整数で指定してください。'],
  [/\(Did you mean (?:one of )?(.+?)\?\)/, '（$1 ではありませんか？）'],
]

export function inJapanese(text: string): string {
  return patterns.reduce((said, [pattern, words]) => said.replace(pattern, words), text)
}

/** A number within bounds, as the API takes it. */
export function wholeUpTo(most: number): (given: string) => number {
  return (given) => {
    const number = Number(given)
    if (given.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= most) return number
    throw new InvalidArgumentError(`It is a whole number from 1 to ${most}.`)
  }
}
