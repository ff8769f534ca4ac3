import type { ImportField } from '#platform/furnishing/contributions.ts'
import { listed } from '#platform/tables/listed.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { customerFields } from '../../customers/customers.ts'
import { states } from '../states.ts'
import * as words from '../words.ts'

/** What a list of requests says, a row for each time that somebody asked: as a spreadsheet or another tool keeps it. */
export const importFields: readonly ImportField[] = [
  {
    name: 'request_id',
    label: words.fieldNames.requestId,
    type: 'text',
    longest: lengths.id,
    synonyms: listed('request id | request number | idea id | feature id | 要望ID | 要望番号 | 要望No'),
  },
  {
    name: 'request_title',
    label: words.fieldNames.title,
    type: 'text',
    synonyms: listed(
      'request | feature request | feature | idea | wish | request title | 要望 | 要望名 | 要望件名 | 要望内容 | 改善要望 | 機能要望',
    ),
  },
  {
    name: 'request_purpose',
    label: words.fieldNames.purpose,
    type: 'text',
    longest: lengths.comment,
    synonyms: listed(
      'what for | use case | why | background | problem | 背景 | 目的 | 背景・目的 | 用途 | 困りごと | 課題',
    ),
  },
  {
    name: 'request_state',
    label: words.fieldNames.state,
    type: 'choice',
    choices: states,
    choiceNames: words.stateNames,
    synonyms: listed('request state | request status | stage | 要望状況 | 要望ステータス | 検討状況 | 対応状況'),
  },
  {
    name: 'reason_told',
    label: words.fieldNames.because,
    type: 'text',
    longest: 2_000,
    synonyms: listed('reason told | reason | answer told | 伝える理由 | 見送り理由 | 回答内容'),
  },
  ...customerFields,
  {
    name: 'person',
    label: words.fieldNames.person,
    type: 'text',
    longest: lengths.id,
    synonyms: listed('person id | contact id | user id | 担当者ID'),
  },
  {
    name: 'email',
    label: words.fieldNames.email,
    type: 'text',
    longest: lengths.address,
    synonyms: listed('email | e-mail | mail | requester email | メール | メールアドレス | 要望者メール'),
  },
  {
    name: 'person_name',
    label: words.fieldNames.personName,
    type: 'text',
    synonyms: listed('requester | asked by | requested by | person | contact | 要望者 | 依頼者 | 担当者 | 担当者名'),
  },
  {
    name: 'said_on',
    label: words.fieldNames.saidOn,
    type: 'date',
    synonyms: listed('said on | asked on | requested on | request date | date | 聞いた日 | 要望日 | 受付日 | 日付'),
  },
  {
    name: 'voice_words',
    label: words.fieldNames.words,
    type: 'text',
    longest: lengths.comment,
    synonyms: listed('in their words | quote | verbatim | voice | 顧客の言葉 | 生の声 | 声 | 原文'),
  },
]
