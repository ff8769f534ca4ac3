import { Button, Checkbox } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import css from '../verbatims.module.css'
import { api, type ShownVerbatim } from '../verbatims-api.ts'
import { sentences, words } from '../words.ts'

/** Every tag with whether this text has it and who or what says so; by a click a hand says otherwise. */
export function TagsOfOne({ of, mayWrite }: { readonly of: ShownVerbatim; readonly mayWrite: boolean }) {
  const { t } = useWords()
  const tags = useAsk(api.tags, {})
  const say = useAct(api.tag)
  const unsay = useAct(api.untag)
  const rows = tags.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className={css.block}>
      <h3>{t(words.tags)}</h3>
      {rows.map(({ id: tagId, name }) => {
        const has = of.tags.find(({ id }) => id === tagId)
        const because =
          has === undefined
            ? ''
            : has.by === 'rule'
              ? t(sentences.byRule, has.because ?? '')
              : t(sentences.byHand, has.author ?? t(sentences.somebody))
        return (
          <div key={tagId} className={css.tag}>
            <Checkbox
              label={name}
              checked={
                say.isPending && say.variables?.tagId === tagId ? say.variables?.hasIt !== false : has !== undefined
              }
              disabled={!mayWrite}
              onChange={({ currentTarget: { checked } }) => say.mutate({ id: of.id, tagId, hasIt: checked })}
            />
            <span className={css.quiet}>{because}</span>
            {has?.by === 'hand' && mayWrite ? (
              <Button size="compact-sm" variant="subtle" onClick={() => unsay.mutate({ id: of.id, tagId })}>
                {t(words.toRules)}
              </Button>
            ) : null}
          </div>
        )
      })}
    </section>
  )
}
