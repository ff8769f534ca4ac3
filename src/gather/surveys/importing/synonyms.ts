import { listed } from '#platform/tables/listed.ts'

export const synonyms = {
  external_id: listed('id | response id | answer id | 回答ID | 回答番号 | respondent id | submission id | #'),
  person: listed('user id | member id | contact id | 会員ID | 回答者ID | 担当者ID | ユーザーID'),
  email: listed(`
    e-mail | mail | respondent email | メール | メールアドレス | email address | recipient email
    contact email | 回答者メールアドレス | work email | your email | business email | e-mail-adresse
    courriel | adresse e-mail | correo electrónico
  `),
  survey: listed('survey name | questionnaire | アンケート | アンケート名 | 調査名'),
  answered_at: listed(`
    submitted at | date | timestamp | completed at | 回答日時 | 回答日 | タイムスタンプ | end date
    submit date | submitted | recorded date | 回答完了日時 | 送信日時 | 完了日時 | start date | answered
    answered on | submit date utc | submitted on | submission date | date submitted | response date
  `),
  nps: listed('nps score | likelihood to recommend | recommendation | 推奨度 | 推奨スコア | おすすめ度'),
  csat: listed('satisfaction | satisfaction score | rating | 満足度 | 総合満足度 | 評価'),
  ces: listed('effort | effort score | customer effort | 手間 | 努力指数'),
  comment: listed('feedback | comments | verbatim | 自由記述 | コメント | ご意見 | 満足度の理由'),
  locale: listed('language | 言語'),
} as const
