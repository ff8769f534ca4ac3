import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { dayKindNames } from '../../gather/calendar/words.ts'

export const columns = {
  openPlays: { label: text('Open plays', '対応中のアクション'), kind: 'number' },
} as const satisfies Names['columns']

const stateNames = {
  open: text('Open', '対応中'),
  snoozed: text('Snoozed', '保留'),
  done: text('Done', '完了'),
  dismissed: text('Dismissed', '不要'),
}

export const names: Names = {
  columns,
  records: {
    plays: {
      name: text('Play', 'アクション'),
      moved: text('Plays', 'アクション'),
      choices: { state: stateNames, differs: { state: text('State', '状態') } },
      fields: {
        opened_at: text('Opened', '起票日時'),
        closed_at: text('Closed', '終了日時'),
        reason: text('What it answers to', 'きっかけ'),
        because_at: text('Reason as of', '理由の時点'),
        promised: text('Day promised', '期限の約束'),
      },
    },
    play_completions: {
      name: text('Play done', 'アクションの完了'),
      fields: {
        interaction_id: text('Contact logged with it', '合わせて記録した連絡'),
        next_play_id: text('Next step', '次のアクション'),
      },
    },
    play_dismissals: {
      name: text('Play dismissed', 'アクションの不要判断'),
      fields: {
        cause: text('Why it was withdrawn', '取り下げの理由'),
      },
    },
    play_snoozes: {
      name: text('Play snoozed', 'アクションの保留'),
      fields: {
        until_on: text('Until', '再開日'),
      },
    },
    play_rules: {
      name: text('Play rule', '自動起票ルール'),
      choices: { day_kind: dayKindNames },
    },
    play_settings: {
      name: text('Settings of plays', 'アクションの設定'),
      choices: { risk_day_kind: dayKindNames },
    },
  },
  fields: {
    act: text('Next act', '次の一手'),
    doing: text('What there is to do', '対応の種類'),
    because: text('Reason', '理由'),
    due_in_days: text('Days until it is due', '期限までの日数'),
    day_kind: text('Days that count', '日数の数え方'),
    risk_day_kind: text('Days that count after a fall', '低下後の日数の数え方'),
    due_on: text('Due', '期限'),
    event: text('Event', 'イベント'),
    opened_by: text('Opened by', '起票者'),
    owner_id: text('Owner', '主担当'),
    paused_at: text('Switched off', '停止日時'),
    paused_by: text('Switched off by', '停止した人'),
    play_id: text('Play', 'アクション'),
    renewal_days: text('Days before a renewal', '契約更新の何日前か'),
    risk_due_days: text('Days to act after a fall', '低下してから対応するまでの日数'),
  },
  works: {
    'plays.after fall': text('Plays after a fall in health', 'ヘルスの低下によるアクションの起票'),
    'plays.unattended': text('Plays for customers at risk without one', '未対応の「危険」の顧客へのアクションの起票'),
    'plays.withdrawn': text('Withdraw plays that are no longer needed', '不要になったアクションの取り下げ'),
    'plays.after entering': text('Plays after entering a segment', 'セグメントへの加入によるアクションの起票'),
    'plays.after event': text('Plays after an event', 'イベントによるアクションの起票'),
    'plays.renewals': text('Plays for coming renewals', '契約更新に備えるアクションの起票（毎日）'),
    'plays.places': text('Keep the order of Today', '「今日」の並び順の更新'),
    'plays.open renewals': text('Open plays for coming renewals', '契約更新に備えるアクションの起票'),
    'plays.renewals after import': text('Plays for renewals after an import', '取り込み後の契約更新のアクションの起票'),
    'plays.renewals after undo': text(
      'Plays for renewals after an undo',
      '取り込みの取り消し後の契約更新のアクションの見直し',
    ),
    'plays.after contract change': text('Plays after a contract was changed', '契約の変更後のアクションの取り下げ'),
    'plays.after contract removal': text('Plays after a contract was removed', '契約の削除後のアクションの取り下げ'),
  },
}
