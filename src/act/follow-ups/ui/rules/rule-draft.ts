import type { Doing } from '../../../../see/scorecards/contract.ts'
import { doingWords } from '../../../../see/scorecards/words.ts'
import type { PlayKind } from '../../../plays/contract.ts'
import { kinds } from '../../../plays/ui/plays-api.ts'
import type { ShownRule } from '../follow-ups-api.ts'

/** A rule as somebody types it: what is empty is not looked at. */
export type RuleDraft = {
  readonly survey: string
  readonly nps: string
  readonly csat: string
  readonly scale: number
  readonly ces: string
  readonly phrases: string
  readonly kind: PlayKind
  readonly en: string
  readonly ja: string
  readonly doing: Doing
  readonly due: number
  readonly within: number
  readonly owner: string
  readonly fallback: string
}

export const ruleChoices = { kind: kinds, doing: Object.keys(doingWords) } as const

export function ruleDraftOf(rule: ShownRule | undefined): RuleDraft {
  const mark = (value: number | null) => (value === null ? '' : String(value))
  if (rule === undefined)
    return {
      survey: '',
      nps: '6',
      csat: '',
      scale: 5,
      ces: '',
      phrases: '',
      kind: 'risk',
      en: 'Call and listen',
      ja: '電話で話を聞く',
      doing: 'call',
      due: 2,
      within: 14,
      owner: '',
      fallback: '',
    }
  return {
    survey: rule.survey ?? '',
    nps: mark(rule.npsAtMost),
    csat: mark(rule.csatAtMost),
    scale: rule.csatScale,
    ces: mark(rule.cesAtLeast),
    phrases: rule.phrases.join('\n'),
    kind: rule.kind,
    en: rule.act.en,
    ja: rule.act.ja,
    doing: rule.doing,
    due: rule.dueInDays,
    within: rule.withinDays,
    owner: rule.ownerId ?? '',
    fallback: rule.fallbackId ?? '',
  }
}

export function wishOf(draft: RuleDraft) {
  const mark = (value: string) => (value === '' ? null : Number(value))
  const [en, ja] = [draft.en.trim(), draft.ja.trim()]
  return {
    survey: draft.survey.trim() || null,
    npsAtMost: mark(draft.nps),
    csatAtMost: mark(draft.csat),
    csatScale: draft.scale,
    cesAtLeast: mark(draft.ces),
    phrases: draft.phrases.split('\n').flatMap((line) => line.trim() || []),
    kind: draft.kind,
    act: { en: en || ja, ja: ja || en },
    doing: draft.doing,
    dueInDays: draft.due,
    withinDays: draft.within,
    ownerId: draft.owner || null,
    fallbackId: draft.fallback || null,
  }
}
