import type { Text } from './words.ts'

/** What each code of a problem is called, for people; programs go by the code itself. */
const titles: Readonly<Record<string, Text>> = {
  BAD_INPUT: { en: 'Something in the input is not right', ja: '入力内容に誤りがあります' },
  BAD_REQUEST: { en: 'The request cannot be read', ja: 'リクエストを読み取れません' },
  UNAUTHENTICATED: { en: 'Nobody is signed in', ja: 'サインインしていません' },
  FORBIDDEN: { en: 'Not allowed', ja: '権限がありません' },
  NOT_FOUND: { en: 'Not found', ja: '見つかりません' },
  METHOD_NOT_SUPPORTED: { en: 'Not done by this method', ja: 'このメソッドには対応していません' },
  CONFLICT: { en: 'Not possible as things stand', ja: '現在の状態では実行できません' },
  CHANGED: { en: 'Changed meanwhile', ja: 'ほかの人が先に変更しました' },
  TOO_MANY: { en: 'Too many requests', ja: 'リクエストが多すぎます' },
  TOO_LARGE: { en: 'Too large', ja: '大きすぎます' },
  TOO_DEEP: { en: 'Nested too deep', ja: '入れ子が深すぎます' },
  UNSUPPORTED_MEDIA_TYPE: { en: 'Not of a kind that is taken here', ja: '受け付けられない形式です' },
  STORE_DOWN: { en: 'A store is away', ja: 'データベースに接続できません' },
}

const unforeseen: Text = { en: 'Something went wrong on our side', ja: 'サーバー側で問題が発生しました' }
const refused: Text = { en: 'Refused', ja: '受け付けられません' }

export function titleOf(code: string, status: number): Text {
  return titles[code] ?? (status >= 500 ? unforeseen : refused)
}

/** What no door could take apart, before anybody looked at what it says. */
export const malformed: Text = {
  en: 'The body or the address is not written as its kind demands: look at the JSON, and at the Content-Type.',
  ja: '本文またはアドレスの書式が正しくありません。JSONとContent-Typeをご確認ください。',
}
