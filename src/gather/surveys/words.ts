import type { Text } from '#platform/wording/words.ts'
import { createMissing } from '../customers/words.ts'

export const response: Text = { en: 'survey answer', ja: 'アンケート回答' }
export const responses: Text = { en: 'Survey answers', ja: 'アンケート回答' }

/** How a survey is kept whose file does not name it; readers see that it has no name. */
export const anySurvey = 'survey'
const unnamed: Text = { en: 'Survey without a name', ja: '名称のないアンケート' }
export function surveyCalled(survey: string): Text {
  return survey === anySurvey ? unnamed : { en: survey, ja: survey }
}

export const fieldNames = {
  externalId: { en: 'External id', ja: '外部ID' },
  person: { en: "Person's external id", ja: '回答者の外部ID' },
  email: { en: "Person's e-mail", ja: '回答者のメールアドレス' },
  survey: { en: 'Survey', ja: 'アンケート名' },
  answeredAt: { en: 'Answered at', ja: '回答日時' },
  nps: { en: 'NPS answer, 0 to 10', ja: 'NPS回答（0〜10）' },
  csat: { en: 'Satisfaction', ja: '満足度' },
  ces: { en: 'Effort, 1 to 7', ja: '手間（1〜7）' },
  comment: { en: 'Comment', ja: '自由記述' },
  locale: { en: 'Language', ja: '言語' },
} as const satisfies Record<string, Text>

export const noInstant: Text = { en: 'An answer needs the time at which it was given.', ja: '回答日時がありません。' }
export const emptyAnswer: Text = {
  en: 'The record holds no answer: neither a score nor a comment.',
  ja: '回答がありません。点数も自由記述も空です。',
}
export const notNps: Text = {
  en: 'An NPS answer is a whole number from 0 to 10.',
  ja: 'NPSの回答は0から10の整数です。',
}
export const notCes: Text = { en: 'Effort is a number from 1 to 7.', ja: '手間は1から7の数で指定してください。' }
export const aboveScale: Text = {
  en: 'The satisfaction lies above its scale.',
  ja: '満足度が尺度の上限を超えています。',
}
export const noSuchPerson: Text = { en: 'There is no such person.', ja: '該当する担当者がいません。' }
export const backwards: Text = { en: 'The period ends before it begins.', ja: '期間の終わりが始まりより前です。' }
export const tooManySpans: Text = {
  en: 'That is more than 400 periods. Choose longer ones.',
  ja: '期間が400を超えます。もっと長い単位を選んでください。',
}

export function notSatisfaction(text: string, scale: number): Text {
  return {
    en: `“${text}” is no satisfaction: a number from 1 to ${scale}, or words such as “very satisfied”.`,
    ja: `「${text}」は満足度として読めません。1から${scale}の数か、「とても満足」のような言葉にしてください。`,
  }
}
export function personMissing(reference: string): Text {
  return {
    en: `Nobody is known as “${reference}”. Import the people first, or switch on “${createMissing.en}”.`,
    ja: `「${reference}」に該当する方がいません。先に担当者を取り込むか、「${createMissing.ja}」を選んでください。`,
  }
}

export function calledById(id: string): Text {
  return {
    en: `No name is known for “${id}”: the new customer is called by its id.`,
    ja: `「${id}」の名称が分からないため、新しい顧客は外部IDを名称として登録します。`,
  }
}
export function addressOfSeveral(email: string, customers: readonly string[]): Text {
  return {
    en: `“${email}” is an address that people of ${customers.join(', ')} share. The answer is kept with the address and belongs to none of them.`,
    ja: `「${email}」は${customers.join('、')}の担当者が共有しているメールアドレスです。回答はメールアドレスとともに残し、どの顧客の回答ともしません。`,
  }
}
/** Without the address itself: many rows say the same, and are counted together. */
export const addressOfNobody: Text = {
  en: 'The address is nobody’s on record: the answer is kept with it and belongs to no customer.',
  ja: 'このメールアドレスの担当者は未登録です。回答はメールアドレスとともに残し、どの顧客の回答ともしません。',
}
export function addressShared(email: string, people: number, customer: string): Text {
  return {
    en: `“${email}” is an address that ${people} people of ${customer} share. The answer is kept with the address and belongs to ${customer}, to none of the people.`,
    ja: `「${email}」は${customer}の担当者${people}人が共有しているメールアドレスです。回答は${customer}の回答とし、どの担当者の回答ともしません。`,
  }
}

export function answered(score: string | null): Text {
  return score === null ? { en: 'Answered a survey', ja: 'アンケートに回答' } : { en: score, ja: score }
}

export const metrics = {
  nps_latest: {
    label: { en: 'Latest NPS answer', ja: '直近のNPS回答' },
    description: { en: 'The latest answer from 0 to 10 within a year', ja: '1年以内で最も新しい0〜10の回答' },
  },
  nps_180: {
    label: { en: 'NPS in 180 days', ja: '180日間のNPS' },
    description: {
      en: 'Share of promoters less share of detractors among the latest answer of each person in 180 days, −100 to 100',
      ja: '直近180日の各人の最新の回答について、推奨者の割合から批判者の割合を引いた値（−100〜100）',
    },
  },
  csat_90: {
    label: { en: 'Satisfied answers in 90 days', ja: '90日間の満足率' },
    description: {
      en: 'Share of the answers of the last 90 days in the upper two steps of their scale (of 2 or 3 steps, the highest)',
      ja: '直近90日の満足度の回答のうち、上位2段階（2〜3段階の尺度では最上位のみ）の割合',
    },
  },
  answers_very_unhappy: {
    label: { en: 'People who are very unhappy', ja: '強い不満の回答をした人' },
    description: {
      en: 'People whose latest answer within 180 days is an NPS of 0 to 2, or the lowest step of satisfaction',
      ja: '直近180日の最新の回答が、NPS 0〜2または満足度の最低段階である人の数',
    },
  },
  answers_unhappy: {
    label: { en: 'People who are unhappy', ja: '批判的な回答をした人' },
    description: {
      en: 'People whose latest answer within 180 days is an NPS of 0 to 6, or one of the two lowest of five steps of satisfaction',
      ja: '直近180日の最新の回答が、NPS 0〜6または満足度5段階の下位2段階である人の数',
    },
  },
  answers_about_leaving: {
    label: { en: 'People who speak of leaving', ja: '解約に触れた人' },
    description: {
      en: 'People whose latest answer within 180 days speaks of cancelling or leaving in its comment',
      ja: '直近180日の最新の回答の自由記述が解約や退会に触れている人の数',
    },
  },
  ces_180: {
    label: { en: 'Effort in 180 days', ja: '180日間のCES' },
    description: {
      en: 'Mean effort, 1 to 7, of the answers of the last 180 days',
      ja: '直近180日の手間の回答（1〜7）の平均',
    },
  },
} as const satisfies Record<string, { label: Text; description: Text }>
export const noAnswers: Text = { en: 'no answers', ja: '回答なし' }
export const answeredAnew: Text = { en: 'the person answers anew', ja: '同じ人の新しい回答が届いたとき' }
