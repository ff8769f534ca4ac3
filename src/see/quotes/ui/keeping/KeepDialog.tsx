import { Select, Textarea } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Source } from '../../contract.ts'
import { sourceNames } from '../../words.ts'
import { ConsentLine } from '../ConsentLine.tsx'
import css from '../quotes.module.css'
import { api, type ShownQuotable } from '../quotes-api.ts'
import { words } from '../words.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { type ConsentDraft, consentOf, emptyConsent } from './consent-draft.ts'

type KeepDialogProps = { readonly source: Source; readonly onClose: () => void }

/** What was said somewhere becomes a quote: which of the words, and the consent where none stands yet. */
export function KeepDialog({ source, onClose }: KeepDialogProps) {
  const { t } = useWords()
  const found = useAsk(api.source, source)
  return (
    <Dialog open wide onClose={onClose} title={found.data?.customerName ?? t(words.keep)}>
      {found.error !== null ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <LoadingRows rows={4} /> : null}
      {found.data === undefined ? null : <KeepForm of={found.data} source={source} onClose={onClose} />}
    </Dialog>
  )
}

type Draft = ConsentDraft & { readonly part: string; readonly personId: string }
const fields = ['part', 'personId', 'on', 'method', 'evidence', 'reach', 'naming', 'expiresOn'] as const

function KeepForm({ of, source, onClose }: KeepDialogProps & { readonly of: ShownQuotable }) {
  const { t, n } = useWords()
  const isContact = source.kind === 'contact'
  const start: Draft = { ...emptyConsent, part: isContact ? '' : of.words.trim(), personId: '' }
  const place = `quote.${source.kind}.${source.id}.${source.question}`
  const form = useKeptDraft({ place, start, reads: readsLike(start, {}) })
  const { draft } = form
  const set = (part: Partial<Draft>) => form.setDraft((present) => ({ ...present, ...part }))
  const over = () => {
    form.startAnew()
    onClose()
  }
  const create = useAct(api.create, { done: words.kept, quiet: true, onDone: over })
  const problems = problemsIn(create.error, [...fields, ...fields.map((field) => `consent.${field}` as const)])
  const submit = () =>
    create.mutate({
      source,
      part: draft.part,
      ...(draft.personId !== '' && { personId: draft.personId }),
      ...(of.consent === null && {
        consent: consentOf({
          method: draft.method,
          on: draft.on,
          evidence: draft.evidence,
          reach: draft.reach,
          naming: draft.naming,
          expiresOn: draft.expiresOn,
        }),
      }),
    })
  const where = [t(sourceNames[source.kind]), of.source.title, n.dayOf(of.saidAt)].filter((one) => one !== '')
  return (
    <Form
      problem={problems.overall}
      act={t(words.keepIt)}
      isPending={create.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <DraftNote of={form} />
      <p className={css.under}>{where.join(' · ')}</p>
      <section aria-label={t(words.theirWords)}>
        <blockquote className={css.said}>{of.words}</blockquote>
      </section>
      <Textarea
        label={t(words.part)}
        description={t(isContact ? words.partOfContact : words.partHint)}
        autosize
        minRows={2}
        maxRows={8}
        required
        value={draft.part}
        error={problems.at.get('part')}
        onChange={({ currentTarget: { value } }) => set({ part: value })}
      />
      {isContact && of.people.length > 1 ? (
        <Select
          mt="sm"
          label={t(words.who)}
          data={of.people.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.personId === '' ? null : draft.personId}
          error={problems.at.get('personId')}
          required
          onChange={(id) => set({ personId: id ?? '' })}
        />
      ) : null}
      {of.consent === null ? (
        <ConsentFields draft={draft} set={set} problems={problems.at} at="consent." />
      ) : (
        <p className={css.under}>
          <ConsentLine of={of.consent} />
        </p>
      )}
    </Form>
  )
}
